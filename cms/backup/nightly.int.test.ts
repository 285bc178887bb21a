import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentsOf } from '../testing/commands.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import { backupOf } from './nightly.ts';
import { backupStatus, failureOf } from './status.ts';

const { payload } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'nightly-'));
afterAll(() => rmSync(folder, { recursive: true }));
const BACKUP_DIR = join(folder, 'backups');
const settings = { BACKUP_DIR, BACKUP_KEEP: 2, BACKUP_RECIPIENT: undefined };

await payload.create({
  collection: 'stories',
  data: sample.story({ title: '重阳' }) as never, // checked by the collection
  overrideAccess: true,
});

it('a folder that is missing is said, not made, and the next night works', async () => {
  expect(await backupStatus(undefined)).toBeNull();
  expect(await backupOf('2026-11-24', settings)).toContain('找不到');
  expect(existsSync(BACKUP_DIR)).toBe(false);
  expect((await backupStatus(BACKUP_DIR))?.failure).toContain('is missing');
  mkdirSync(BACKUP_DIR);
  expect(await backupOf('2026-11-25', settings)).toBeNull();
  expect(await backupStatus(BACKUP_DIR)).toEqual({ last: expect.any(String), failure: null });
  const contents = await contentsOf({ path: join(BACKUP_DIR, 'portal-2026-11-25.tar.gz') });
  expect(contents.get('documents/stories/000001.ndjson')).toContain('"title"');
  const { docs } = await payload.find({
    collection: 'audits',
    where: { action: { equals: 'backedUp' } },
    overrideAccess: true,
  });
  expect(docs).toMatchObject([{ title: 'portal-2026-11-25.tar.gz', name: '服务器上的命令' }]);
});

it('the oldest goes when the new one is whole, and nothing else that lies there', async () => {
  for (const day of ['2026-11-20', '2026-11-21']) {
    writeFileSync(join(BACKUP_DIR, `portal-${day}.tar.gz`), 'an earlier one');
  }
  writeFileSync(join(BACKUP_DIR, 'notes.txt'), 'of somebody');
  expect(await backupOf('2026-11-26', settings)).toBeNull();
  expect(readdirSync(BACKUP_DIR).sort()).toEqual([
    'notes.txt',
    'portal-2026-11-25.tar.gz',
    'portal-2026-11-26.tar.gz',
  ]);
});

it('of two that begin together one is kept, and neither fails', async () => {
  const keep = { ...settings, BACKUP_KEEP: 9 };
  const both = await Promise.all([1, 2].map(() => backupOf('2026-11-28', keep)));
  expect(both).toEqual([null, null]);
  const path = join(BACKUP_DIR, 'portal-2026-11-28.tar.gz');
  expect((await contentsOf({ path })).has('manifest.json')).toBe(true);
  expect(readdirSync(BACKUP_DIR).filter((name) => name.includes('.part'))).toEqual([]);
});

it('one that fails removes nothing, and leaves nothing behind; the next night works', async () => {
  const before = readdirSync(BACKUP_DIR);
  const keepOne = { ...settings, BACKUP_KEEP: 1 };
  // Of a process that was killed: none has this number.
  writeFileSync(join(BACKUP_DIR, `portal-2026-11-27.tar.gz.part-4194305@${hostname()}`), 'half');
  // A key that looks like one, and is none.
  const BACKUP_RECIPIENT = `age1${'q'.repeat(58)}`;
  process.env.BACKUP_RECIPIENT = BACKUP_RECIPIENT;
  expect(await backupOf('2026-11-29', { ...keepOne, BACKUP_RECIPIENT })).toContain('备份没有成功');
  delete process.env.BACKUP_RECIPIENT;
  expect((await backupStatus(BACKUP_DIR))?.failure).toContain('备份没有成功');
  expect(readdirSync(BACKUP_DIR)).toEqual(before);
  expect(await backupOf('2026-11-30', keepOne)).toBeNull();
  expect((await backupStatus(BACKUP_DIR))?.failure).toBeNull();
  expect(readdirSync(BACKUP_DIR).sort()).toEqual(['notes.txt', 'portal-2026-11-30.tar.gz']);
});

it.each([
  ['ENOSPC: no space left on device, write', '满了'],
  ["EACCES: permission denied, open '/backups/x'", '权限'],
  ['The database was busy for too long: try again.', '管服务器的人'],
])('%s is said so that somebody knows what to do', (message, said) => {
  expect(failureOf(new Error(message), '/backups')).toContain(said);
});
