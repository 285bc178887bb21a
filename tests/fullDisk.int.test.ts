import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { aboutNow } from '#cms/backup/about.ts';
import { backup } from '#cms/backup/backup.ts';
import { apiAs, freshPortal, sample } from '#cms/testing/portal.ts';

// SQLite on a disk of its own, which can be filled.
const disk = mkdtempSync(join(tmpdir(), 'full-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk]).status === 0;
// After the portal has gone from it: what is registered first is done last.
afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true, force: true });
});
process.env.TMPDIR = disk;
const portal = await freshPortal();
const { payload } = portal;
const full = join(disk, 'full');

beforeEach(({ skip }) => {
  if (!isMounted) skip('no small disk can be mounted here');
});

function fill(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(full, Buffer.alloc(bavail * bsize));
}

it('what is saved on a full disk is refused with a sentence, and stored once there is room', {
  tags: 'sqlite',
}, async () => {
  const editor = await apiAs(portal, 'editor');
  const { doc } = await editor.send('POST', 'stories', sample.story({ summary: '原来的。' }));
  const summaryOf = async () =>
    (await payload.findByID({ collection: 'stories', id: doc.id, overrideAccess: true })).summary;
  fill();
  const replies: { status: number; text: string }[] = [];
  // What is small may still find a place in the log that the database has already.
  for (let at = 0; at < 50; at += 1) {
    const summary = `第${at}次。${'很长'.repeat(90)}`;
    const reply = await editor.send('PATCH', `stories/${doc.id}`, { summary });
    replies.push(reply);
    expect(await summaryOf()).toBe(reply.status === 200 ? summary : await summaryOf());
    if (reply.status !== 200) break;
  }
  expect(replies.at(-1)?.status).toBe(507);
  expect(replies.at(-1)?.text).toContain('磁盘满了，这一次没有存上。您写的还在这一页');
  const kept = await summaryOf();
  expect((await editor.send('PATCH', `stories/${doc.id}`, { title: '新的' })).status).toBe(507);
  expect(await summaryOf()).toBe(kept);

  rmSync(full);
  const saved = await editor.send('PATCH', `stories/${doc.id}`, { summary: '存上了。' });
  expect(saved.status).toBe(200);
  expect(await summaryOf()).toBe('存上了。');
});

it('a backup on a full disk leaves nothing under its name, and the next one is whole', {
  tags: 'sqlite',
}, async () => {
  const folder = join(disk, 'backups');
  mkdirSync(folder);
  const path = join(folder, 'portal.tar.gz');
  const { config } = portal;
  const write = () =>
    backup({
      config,
      path,
      about: aboutNow(),
      pictures: join(disk, 'media'),
      recipient: undefined,
    });
  fill();
  await expect(write()).rejects.toThrow(/disk|ENOSPC|space/);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(full);
  await write();
  expect(readdirSync(folder)).toEqual(['portal.tar.gz']);
});
