import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { backupOf } from '#cms/backup/nightly.ts';
import { backupStatus } from '#cms/backup/status.ts';
import { contentsOf, runCommand } from '#cms/testing/commands.ts';
import { apiAs, freshPortal, sample } from '#cms/testing/portal.ts';
import { smallDisk } from './smallDisk.ts';

// SQLite and the pictures on one disk that can be filled, the backups on another.
const place = mkdtempSync(join(tmpdir(), 'full-'));
const disk = smallDisk(join(place, 'data'), 48);
const backups = smallDisk(join(place, 'backups'), 2);
// After the portal has gone from them: what is registered first is done last.
afterAll(() => {
  disk?.remove();
  backups?.remove();
});
if (disk) process.env.TMPDIR = join(place, 'data');
const portal = await freshPortal();
const { payload } = portal;

beforeEach(({ skip }) => {
  if (!disk || !backups) skip('no small disk can be mounted here');
  disk?.makeRoom();
});

it('what is saved on a full disk is refused with a sentence, and stored once there is room', {
  tags: 'sqlite',
}, async () => {
  const editor = await apiAs(portal, 'editor');
  const { doc } = await editor.send('POST', 'stories', sample.story({ summary: '原来的。' }));
  const summaryOf = async () =>
    (await payload.findByID({ collection: 'stories', id: doc.id, overrideAccess: true })).summary;
  disk?.fill();
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

  disk?.makeRoom();
  const saved = await editor.send('PATCH', `stories/${doc.id}`, { summary: '存上了。' });
  expect(saved.status).toBe(200);
  expect(await summaryOf()).toBe('存上了。');
});

const media = () => join(process.env.DATA_DIR ?? '', 'media');
const files = () => (existsSync(media()) ? readdirSync(media()).sort() : []);

/** A picture that no format makes small, as a form sends it. */
async function photo(alt: string): Promise<FormData> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 1700, height: 500, channels: 3, background: '#888', noise } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' }));
  form.set('_payload', JSON.stringify({ alt, people: 'none' }));
  return form;
}

it('of a picture for which there is no room nothing is kept; the next one is whole', async () => {
  const editor = await apiAs(portal, 'editor');
  for (const leaving of [0, 400_000]) {
    disk?.fill(leaving);
    const refused = await editor.ask('media', { method: 'POST', body: await photo('春联。') });
    expect([refused.status, refused.text]).toEqual([507, expect.stringContaining('图片没有存上')]);
    expect(files()).toEqual([]);
    disk?.makeRoom();
  }
  const { totalDocs } = await payload.count({ collection: 'media', overrideAccess: true });
  expect(totalDocs).toBe(0);
  const stored = await editor.ask('media', { method: 'POST', body: await photo('春联。') });
  expect(stored.status, stored.text).toBe(201);
  expect(files()).toHaveLength(7);
});

it('a picture keeps its files when there is no room for those that replace them, or its words are refused', async () => {
  const editor = await apiAs(portal, 'editor');
  const made = await editor.ask('media', { method: 'POST', body: await photo('灯会。') });
  const path = `media/${JSON.parse(made.text).doc.id}`;
  const before = files();
  disk?.fill(400_000);
  const full = await editor.ask(path, { method: 'PATCH', body: await photo('新的灯会。') });
  expect(full.status, full.text).toBe(507);
  expect(files()).toEqual(before);
  disk?.makeRoom();
  const refused = await editor.ask(path, { method: 'PATCH', body: await photo('') });
  expect(refused.status, refused.text).toBe(400);
  expect(files()).toEqual(before);
  const replaced = await editor.ask(path, { method: 'PATCH', body: await photo('新的灯会。') });
  expect(replaced.status, replaced.text).toBe(200);
  expect(files()).toHaveLength(before.length);
  expect(files()).not.toEqual(before);
});

it('of a backup for which there is no room nothing is left, and that is said; the next one is whole', {
  tags: 'sqlite',
}, async () => {
  const folder = join(place, 'backups');
  const settings = { BACKUP_DIR: folder, BACKUP_KEEP: 2, BACKUP_RECIPIENT: undefined };
  const path = join(folder, 'portal.tar.gz');
  for (const leaving of [0, 100_000]) {
    backups?.fill(leaving);
    const { code, output } = await runCommand('backup', [path]);
    expect([code, output]).toEqual([1, expect.stringContaining(`The disk of ${folder} is full`)]);
    expect(await backupOf('2026-11-25', settings)).toContain('放备份的硬盘满了');
    expect((await backupStatus(folder))?.failure).toContain('放备份的硬盘满了');
    expect(readdirSync(folder)).toEqual(['full']);
    backups?.makeRoom();
  }
  await payload.delete({ collection: 'media', where: {}, overrideAccess: true });
  expect(await backupOf('2026-11-26', settings)).toBeNull();
  expect((await backupStatus(folder))?.failure).toBeNull();
  expect((await runCommand('backup', [path])).code).toBe(0);
  for (const name of ['portal.tar.gz', 'portal-2026-11-26.tar.gz']) {
    const contents = await contentsOf({ path: join(folder, name) });
    expect(contents.has('manifest.json')).toBe(true);
  }
});
