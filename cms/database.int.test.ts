import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { databaseFor } from './database.ts';
import { freshPortal } from './testing/portal.ts';

const { payload } = await freshPortal();

it.each([
  ['file:/tmp/portal-config-test/portal.db', 'sqlite'],
  ['mongodb://db.example.org/portal', 'mongoose'],
  ['mongodb+srv://db.example.org/portal', 'mongoose'],
])('%s opens with %s', (uri, name) => {
  expect(databaseFor(uri, process.cwd())).toMatchObject({ name });
});

it('ids are texts, as they are on MongoDB', () => {
  expect(payload.db.defaultIDType).toBe('text');
});

it('the migrations bring a database to the collections as they are now: else run npm run migration', {
  tags: 'sqlite',
}, async () => {
  const folder = payload.db.migrationDir;
  const last =
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .at(-1) ?? '';
  const before = JSON.parse(readFileSync(join(folder, last), 'utf8'));
  // Payload's SQLite adapter carries drizzle-kit, which its migrations are made with.
  const { requireDrizzleKit, schema } = payload.db as unknown as {
    requireDrizzleKit: () => {
      generateDrizzleJson: (schema: unknown) => Promise<unknown>;
      generateMigration: (from: unknown, to: unknown) => Promise<string[]>;
    };
    schema: unknown;
  };
  const { generateDrizzleJson, generateMigration } = requireDrizzleKit();
  expect(await generateMigration(before, await generateDrizzleJson(schema))).toEqual([]);
});
