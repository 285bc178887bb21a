import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lock } from './lock.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'site.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** When a process began, as Linux counts it. */
const startOf = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.split(' ')[20];

it('of a process that runs is refused, by its number alone too, as portals before this one wrote it', () => {
  // The parent of this process runs for certain.
  const { ppid } = process;
  for (const owner of [`${ppid} ${startOf(ppid)}`, String(ppid)]) {
    writeFileSync(file, owner);
    expect(() => lock(file)).toThrow(
      `Process ${ppid} writes this site already: stop it, or set DIST_DIR to another folder.`,
    );
  }
});

it.each([
  ['of a process that has ended', '999999999 1'],
  ['of an earlier process with the number of one that runs', `${process.ppid} 1`],
  ['that was killed before it was written', ''],
  ['of this process', `${process.pid} ${startOf(process.pid)}`],
])('%s is taken over', (_, owner) => {
  writeFileSync(file, owner);
  lock(file);
  expect(readFileSync(file, 'utf8')).toBe(`${process.pid} ${startOf(process.pid)}`);
});

it('that cannot be written is said as it is, and nobody else is blamed', () => {
  writeFileSync(join(folder, 'no-folder'), '');
  expect(() => lock(join(folder, 'no-folder/site.lock'))).toThrow(/EEXIST|ENOTDIR/);
  expect(() => lock(join(folder, 'x'.repeat(300)))).toThrow('ENAMETOOLONG');
});
