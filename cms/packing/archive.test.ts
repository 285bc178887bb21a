import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pack } from './archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A release of three files, made in an order, at a time, with the rights of a strict machine. */
async function made(place: string, names: string[], time: number): Promise<string> {
  const release = join(folder, place, 'release');
  mkdirSync(release, { recursive: true });
  for (const name of names) {
    writeFileSync(join(release, name), name, { mode: 0o600 });
    utimesSync(join(release, name), time, time);
  }
  symlinkSync('a', join(release, 'link'));
  const archive = join(folder, `${place}.tar.gz`);
  await pack(join(folder, place), 'release', archive);
  return archive;
}

const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

it('the same files make the same archive, whenever and in whatever order they were written', async () => {
  const [one, two] = [await made('one', ['a', 'b'], 1000), await made('two', ['b', 'a'], 2000)];
  expect(hash(one)).toBe(hash(two));
  const { stdout } = spawnSync('tar', ['-tvf', one], { encoding: 'utf8' });
  expect(stdout).toMatch(/-rw-r--r-- 0\/0 .* release\/a\n/);
  expect(stdout).toContain('release/link -> a');
});

it('a folder that is not there is said', async () => {
  await expect(pack(folder, 'nothing', join(folder, 'no.tar.gz'))).rejects.toThrow(/nothing/);
});
