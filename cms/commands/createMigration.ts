import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPayload } from 'payload';
import { command, say } from './terminal.ts';

// npm run migration -- NAME: writes the step from the last migration to the collections as they are now.
await command(async () => {
  const { default: config } = await import('../payload.config.ts');
  const payload = await getPayload({ config });
  const folder = payload.db.migrationDir;
  const migrationName = process.argv[2] ?? 'change';
  await payload.db.createMigration({ migrationName, payload, skipEmpty: true });
  // Node runs TypeScript by leaving the types out, so a type must say that it is one; and it needs no index.
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(
        '{ MigrateUpArgs, MigrateDownArgs,',
        '{ type MigrateUpArgs, type MigrateDownArgs,',
      ),
    );
  }
  rmSync(join(folder, 'index.ts'), { force: true });
  say(`Written to ${folder}.`);
});
