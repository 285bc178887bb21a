import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getPayload, handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bucketPortal, type Doc, filesOf, photo } from './bucketPortal.ts';
import type { FaultyLine } from './faultyLine.ts';

// A store that hangs is waited for; the rest takes as long as pictures take.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const world = await bucketPortal();

describe.skipIf(!world.hasStore)('with S3_BUCKET the files of a picture', () => {
  const { home, line, payload, editor, administrator, held, bytesOf, read, uploaded } = world;

  beforeEach(() => line.mend());
  afterEach(() => line.mend());

  const isLocal = () => existsSync(join(process.env.DATA_DIR ?? '', 'media'));

  it('are in the bucket and nowhere else, and are read as those of a folder', async () => {
    const doc = await uploaded('春联。');
    expect(await held()).toEqual(filesOf(doc));
    expect(filesOf(doc)).toHaveLength(7);
    expect(isLocal()).toBe(false);
    for (const file of filesOf(doc)) {
      const reply = await read(file);
      expect([reply.status, reply.headers.get('Content-Type')]).toEqual([
        200,
        file.endsWith('.avif') ? 'image/avif' : 'image/webp',
      ]);
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect(bytes.equals(await bytesOf(file))).toBe(true);
      expect(Number(reply.headers.get('Content-Length'))).toBe(bytes.length);
    }
    const part = await read(doc.filename, { Range: 'bytes=10-19' });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([
      206,
      `bytes 10-19/${doc.filesize}`,
    ]);
    const tenth = (await bytesOf(doc.filename)).subarray(10, 20);
    expect(Buffer.from(await part.arrayBuffer()).equals(tenth)).toBe(true);
    expect((await read(doc.filename, { Range: 'bytes=99999999-' })).status).toBe(416);
  });

  it('are not sent again to who has them, once it is seen that they may see them', async () => {
    const { filename } = await uploaded('鼓楼。');
    const first = await read(filename);
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"\w+"$/);
    const again = await read(filename, { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await read(filename, { 'If-None-Match': '"another"' })).status).toBe(200);
    const whole = await read(filename, { Range: 'bytes=0-9', 'If-Range': '"another"' });
    expect(whole.status).toBe(200);

    const hidden = await uploaded('放学。', { people: 'minors' });
    const signedIn = { Authorization: `JWT ${editor.token}` };
    const seen = await read(hidden.filename, signedIn);
    const known = { 'If-None-Match': seen.headers.get('ETag') ?? '' };
    expect((await read(hidden.filename, { ...signedIn, ...known })).status).toBe(304);
    expect((await read(hidden.filename, known)).status).toBe(403);
  });

  it('are public when the picture is, and one that is not there is 404', async () => {
    const { filename } = await uploaded('孩子们。', { people: 'minors' });
    expect((await read(filename)).status).toBe(403);
    const signedIn = { Authorization: `JWT ${editor.token}` };
    expect((await read(filename, signedIn)).status).toBe(200);
    for (const missing of ['no.webp', '..%2Fno.webp', 'a%2Fb.webp']) {
      for (const as of [{}, signedIn]) {
        const reply = await read(missing, as);
        expect([reply.status, await reply.text()], missing).toEqual([
          404,
          expect.stringContaining('没有这个文件'),
        ]);
      }
    }
  });

  it('are replaced by others of other names, and go with the picture', async () => {
    const before = await held();
    const doc = await uploaded('灯会。');
    const replaced = await change(doc, await photo('新的灯会。'));
    expect(filesOf(replaced)).not.toEqual(filesOf(doc));
    expect(await held()).toEqual([...before, ...filesOf(replaced)].sort());
    await trash(doc);
    expect(await held()).toEqual([...before, ...filesOf(replaced)].sort());
    const gone = await administrator.ask(`media/${doc.id}?trash=true`, { method: 'DELETE' });
    expect(gone.status, gone.text).toBe(200);
    expect(await held()).toEqual(before);
  });

  it('of two pictures sent at once under one name are each their own', async () => {
    const [one, other] = await Promise.all([uploaded('一。'), uploaded('二。')]);
    expect(filesOf(one).some((file) => filesOf(other).includes(file))).toBe(false);
    for (const file of [...filesOf(one), ...filesOf(other)]) {
      expect((await bytesOf(file)).length, file).toBeGreaterThan(0);
    }
  });

  it('are cut anew, and duplicated, without the portal asking itself over the network', async () => {
    const doc = await uploaded('石桥。');
    const query = 'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50';
    const crop =
      'uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][unit]=%25&uploadEdits[widthInPixels]=600&uploadEdits[heightInPixels]=400';
    const cut = await editor.send('PATCH', `media/${doc.id}?${query}&${crop}`, { alt: '石桥。' });
    expect(cut.status, cut.text).toBe(200);
    expect([cut.doc.width, cut.doc.height]).toEqual([600, 400]);
    const { width } = await sharp(await bytesOf(cut.doc.filename)).metadata();
    expect(width).toBe(600);
    for (const file of filesOf(doc)) expect(await held()).not.toContain(file);

    const words = { caption: '清代的桥。', people: 'adults', consent: true };
    const noted = { ...words, consentNote: '本人，十月一日。', credit: '王摄影' };
    expect((await editor.send('PATCH', `media/${doc.id}`, noted)).status).toBe(200);
    const copied = await editor.send('POST', `media/${doc.id}/duplicate`, { credit: '李摄影' });
    expect(copied.status, copied.text).toBe(200);
    const own = { ...noted, credit: '李摄影', alt: '石桥。', width: 600, height: 400 };
    expect(copied.doc).toMatchObject({ ...own, createdBy: editor.user.id });
    expect(copied.doc.id).not.toBe(doc.id);
    expect(filesOf(copied.doc)).toHaveLength(7);
    expect(await held()).toEqual(
      expect.arrayContaining([...filesOf(cut.doc), ...filesOf(copied.doc)]),
    );
    expect(isLocal()).toBe(false);
  });

  it.each<[string, (line: FaultyLine) => void]>([
    ['hangs up', (line) => line.refuse()],
    ['is gone', (line) => line.goAway()],
    ['is cut in the first file', (line) => line.cutAfter(2000)],
    ['is cut in the middle', (line) => line.cutAfter(150_000)],
    ['hangs', (line) => line.hang()],
  ])(
    'are as they were when a store that %s was to take others; nothing is left when it is back',
    async (_, fail) => {
      const doc = await uploaded('龙舟。');
      const before = await held();
      fail(line);
      const refused = await editor.ask(`media/${doc.id}`, {
        method: 'PATCH',
        body: await photo('新的龙舟。'),
      });
      expect([refused.status, refused.text]).toEqual([
        503,
        expect.stringContaining('图片没有存上：存图片的地方'),
      ]);
      line.mend();
      expect((await editor.ask(`media/${doc.id}`)).text).toContain('"龙舟。"');
      for (const file of filesOf(doc)) expect((await read(file)).status).toBe(200);
      const next = await uploaded('下一张。');
      expect(await held()).toEqual([...before, ...filesOf(next)].sort());
    },
  );

  it('come and go over a slow line', async () => {
    line.slowTo(400_000);
    const doc = await uploaded('慢慢传。');
    for (const file of filesOf(doc)) {
      const bytes = Buffer.from(await (await read(file)).arrayBuffer());
      expect(bytes.equals(await bytesOf(file)), file).toBe(true);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['another key', { S3_SECRET_ACCESS_KEY: 'not-the-secret' }],
    ['no bucket of that name', { S3_BUCKET: 'no-such-bucket' }],
  ])('are neither taken nor read with %s, which is said, and nothing is lost', async (_, wrong) => {
    const doc = await uploaded('好好的。');
    const before = await held();
    const count = async () =>
      (await payload.count({ collection: 'media', overrideAccess: true })).totalDocs;
    const pictures = await count();
    const second = await otherProcess(wrong);
    const created = await second.ask('media', { method: 'POST', body: await photo('不行。') });
    const replaced = await second.ask(`media/${doc.id}`, {
      method: 'PATCH',
      body: await photo('也不行。'),
    });
    for (const reply of [created, replaced]) {
      expect([reply.status, await reply.text()]).toEqual([
        503,
        expect.stringContaining('图片没有存上：存图片的地方'),
      ]);
    }
    for (const reply of [
      await second.ask(`media/file/${doc.filename}`),
      await second.ask(`media/${doc.id}/duplicate`, { method: 'POST' }),
    ]) {
      expect([reply.status, await reply.text()]).toEqual([
        503,
        expect.stringContaining('取不出来'),
      ]);
    }
    await second.end();
    expect(await held()).toEqual(before);
    expect(await count()).toBe(pictures);
    expect((await read(doc.filename)).status).toBe(200);
  });

  it('are not there for readers while the store is away, which is said', async () => {
    const doc = await uploaded('湖面。');
    line.refuse();
    const unread = await read(doc.filename);
    expect([unread.status, await unread.text()]).toEqual([
      503,
      expect.stringContaining('图片这会儿取不出来'),
    ]);
    const uncut = await editor.send('PATCH', `media/${doc.id}?uploadEdits[widthInPixels]=600`, {});
    expect([uncut.status, uncut.text]).toEqual([503, expect.stringContaining('取不出来')]);
  });

  it('are not left behind by a picture whose words are refused', async () => {
    const before = await held();
    const refused = await editor.ask('media', { method: 'POST', body: await photo('') });
    expect(refused.status, refused.text).toBe(400);
    expect(await held()).toEqual(before);
  });

  it('go when the store is back, where it was away when the picture was deleted', async () => {
    const doc = await uploaded('旧照。');
    const before = await held();
    await trash(doc);
    line.refuse();
    const gone = await administrator.ask(`media/${doc.id}?trash=true`, { method: 'DELETE' });
    expect(gone.status, gone.text).toBe(200);
    line.mend();
    expect(await held()).toEqual(before);
    const next = await uploaded('新照。');
    const kept = before.filter((file) => !filesOf(doc).includes(file));
    expect(await held()).toEqual([...kept, ...filesOf(next)].sort());
  });

  it('are served by another process, and changed there', async () => {
    const doc = await uploaded('两台服务器。');
    const bytes = await bytesOf(doc.filename);
    const second = await otherProcess({});
    const reply = await second.ask(`media/file/${doc.filename}`);
    expect(reply.status).toBe(200);
    expect(Buffer.from(await reply.arrayBuffer()).equals(bytes)).toBe(true);
    const changed = await second.ask(`media/${doc.id}`, {
      method: 'PATCH',
      body: await photo('换过了。'),
    });
    expect(changed.status).toBe(200);
    const after = (await changed.json()).doc as Doc;
    expect((await read(after.filename)).status).toBe(200);
    expect((await read(doc.filename)).status).toBe(404);
    expect(existsSync(join(second.folder, 'media'))).toBe(false);
    await second.end();
  });

  /** Another process of the same portal, on the same database, with a folder of its own. */
  async function otherProcess(env: Record<string, string>) {
    const own = { ...process.env };
    const folder = join(home, `process-${crypto.randomUUID()}`);
    Object.assign(process.env, { DATA_DIR: folder, ...env });
    vi.resetModules();
    const { default: other } = await import('#cms/payload.config.ts');
    const config = await other;
    Object.assign(process.env, own);
    const key = crypto.randomUUID();
    const ask = (path: string, init: RequestInit = {}) => {
      const request = new Request(`http://portal.invalid/api/${path}`, init);
      request.headers.set('Authorization', `JWT ${editor.token}`);
      return handleEndpoints({ config, payloadInstanceCacheKey: key, request });
    };
    const end = async () => (await getPayload({ config, key })).destroy();
    return { folder, ask, end };
  }

  async function trash({ id }: Doc): Promise<void> {
    const deletedAt = new Date().toISOString();
    const { status, text } = await editor.send('PATCH', `media/${id}`, { deletedAt });
    expect(status, text).toBe(200);
  }

  async function change({ id }: Doc, body: FormData): Promise<Doc> {
    const { status, text } = await editor.ask(`media/${id}`, { method: 'PATCH', body });
    expect(status, text).toBe(200);
    return JSON.parse(text).doc;
  }
});
