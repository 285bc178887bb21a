import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '#cms/testing/commands.ts';
import { fillPortal } from '#cms/testing/filled.ts';
import { freshPortal } from '#cms/testing/portal.ts';
import { TEST_DAY } from './day.ts';

const { payload } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'backup-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

const here = { DATA_DIR: process.env.DATA_DIR ?? '', DATABASE_URI: process.env.DATABASE_URI ?? '' };
const there = { DATA_DIR: join(folder, 'new'), DATABASE_URI: `file:${folder}/new/portal.db` };

/** The site of a portal: its files by their paths. */
async function siteOf(env: Record<string, string>, name: string): Promise<Map<string, Buffer>> {
  const DIST_DIR = join(folder, name);
  const ran = await runCommand('build', [], { env: { ...env, DIST_DIR, BUILD_DAY: TEST_DAY } });
  expect(ran.code, ran.output).toBe(0);
  const files = globSync('**/*', { cwd: DIST_DIR }).filter((file) =>
    statSync(join(DIST_DIR, file)).isFile(),
  );
  return new Map(files.sort().map((file) => [file, readFileSync(join(DIST_DIR, file))]));
}

it('the site of a restored portal is the same, byte for byte', { timeout: 600_000 }, async () => {
  await fillPortal(payload);
  const archive = join(folder, 'portal.tar.gz');
  expect(await runCommand('backup', [archive], { env: here })).toMatchObject({ code: 0 });
  expect(await runCommand('restore', [archive], { env: there })).toMatchObject({ code: 0 });
  const [before, after] = [await siteOf(here, 'before'), await siteOf(there, 'after')];
  expect(before.size).toBeGreaterThan(300);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const others = [...before].filter(([file, bytes]) => !after.get(file)?.equals(bytes));
  expect(others.map(([file]) => file)).toEqual([]);
});
