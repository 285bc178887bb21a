import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seed } from '#cms/opening/seed.ts';
import { apiAs, freshPortal, publicApi } from '#cms/testing/portal.ts';
import { type FaultyLine, faultyLine } from './faultyLine.ts';
import { anyObjectStore, hasObjectStore, makeBucket } from './objectStore.ts';

// A store that hangs is waited for, twice; the rest takes as long as pictures take.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const BUCKET = `pictures-${crypto.randomUUID()}`;
const PREFIX = 'of/portal/';

/** A store, a bucket in it, and a portal that has its pictures there, over a line. */
async function begin() {
  const home = mkdtempSync(join(tmpdir(), 'bucket-'));
  const store = await anyObjectStore(home);
  const client = await makeBucket(store, BUCKET);
  const line = await faultyLine(store.port);
  afterAll(async () => {
    await line.stop();
    store.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const { S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = store.settingsAt(line.port);
  Object.assign(process.env, {
    S3_BUCKET: `${BUCKET}/${PREFIX.slice(0, -1)}`,
    S3_ENDPOINT: `http://127.0.0.1:${line.port}`,
    S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY,
  });
  const portal = await freshPortal();
  return { home, client, line, portal, ...portal };
}

const world = hasObjectStore() ? await begin() : null;

describe.skipIf(!world)('with S3_BUCKET the files of a picture', () => {
  const { client, line, portal, payload, config } = world as NonNullable<typeof world>; // not skipped
  let editor: Awaited<ReturnType<typeof apiAs>>;

  beforeEach(async () => {
    line.mend();
    editor ??= await apiAs(portal, 'editor');
  });
  afterEach(() => line.mend());

  /** What the bucket holds, past the portal. */
  async function held(): Promise<string[]> {
    const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: BUCKET }));
    return (Contents ?? []).map(({ Key = '' }) => Key.replace(PREFIX, '')).sort();
  }

  async function bytesOf(file: string): Promise<Buffer> {
    const get = new GetObjectCommand({ Bucket: BUCKET, Key: PREFIX + file });
    return Buffer.from((await (await client.send(get)).Body?.transformToByteArray()) ?? []);
  }

  const isLocal = () => existsSync(join(process.env.DATA_DIR ?? '', 'media'));

  const read = (file: string, headers: Record<string, string> = {}, of = config) =>
    handleEndpoints({
      config: of,
      ...(of !== config && { payloadInstanceCacheKey: 'second' }),
      request: new Request(`http://portal.invalid/api/media/file/${file}`, { headers }),
    });

  const filesOf = ({ filename, sizes }: Doc): string[] =>
    [filename, ...Object.values(sizes).map((size) => size.filename)].sort();

  async function uploaded(alt: string): Promise<Doc> {
    const { status, text } = await editor.ask('media', { method: 'POST', body: await photo(alt) });
    expect(status, text).toBe(201);
    return JSON.parse(text).doc;
  }

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

  it('are public when the picture is, and one that is not there is 404', async () => {
    const body = await photo('孩子们。', { people: 'minors' });
    const { text } = await editor.ask('media', { method: 'POST', body });
    const { filename } = JSON.parse(text).doc;
    expect((await read(filename)).status).toBe(403);
    const signedIn = { Authorization: `JWT ${editor.token}` };
    expect((await read(filename, signedIn)).status).toBe(200);
    for (const missing of ['no.webp', '..', 'a%2Fb.webp']) {
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
    const trashed = await editor.send('PATCH', `media/${doc.id}`, {
      deletedAt: new Date().toISOString(),
    });
    expect(trashed.status, trashed.text).toBe(200);
    expect(await held()).toEqual([...before, ...filesOf(replaced)].sort());
    const gone = await editor.ask(`media/${doc.id}?trash=true`, { method: 'DELETE' });
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

    const copied = await editor.send('POST', `media/${doc.id}/duplicate`, {});
    expect(copied.status, copied.text).toBe(200);
    expect(copied.doc).toMatchObject({ alt: '石桥。', width: 600, height: 400 });
    expect(await held()).toEqual(expect.arrayContaining([...filesOf(cut.doc), ...filesOf(copied.doc)]));
    expect(isLocal()).toBe(false);
  });

  it.each<[string, (line: FaultyLine) => void]>([
    ['hangs up', (line) => line.refuse()],
    ['is gone', (line) => line.goAway()],
    ['is cut in the first file', (line) => line.cutAfter(2000)],
    ['is cut in the middle', (line) => line.cutAfter(150_000)],
    ['hangs', (line) => line.hang()],
  ])('are as they were when a store that %s was to take others; nothing is left when it is back', async (_, fail) => {
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
    const unread = await read(doc.filename);
    expect([unread.status, await unread.text()]).toEqual([
      503,
      expect.stringContaining('图片这会儿取不出来'),
    ]);
    line.mend();
    expect((await editor.ask(`media/${doc.id}`)).text).toContain('"龙舟。"');
    for (const file of filesOf(doc)) expect((await read(file)).status).toBe(200);
    const next = await uploaded('下一张。');
    expect(await held()).toEqual([...before, ...filesOf(next)].sort());
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
    line.refuse();
    const gone = await editor.ask(`media/${doc.id}`, { method: 'DELETE' });
    expect(gone.status, gone.text).toBe(200);
    line.mend();
    expect(await held()).toEqual(before);
    const next = await uploaded('新照。');
    const kept = before.filter((file) => !filesOf(doc).includes(file));
    expect(await held()).toEqual([...kept, ...filesOf(next)].sort());
  });

  it('are served by another process, and changed there', async () => {
    const doc = await uploaded('两台服务器。');
    const DATA_DIR = process.env.DATA_DIR;
    process.env.DATA_DIR = join(world?.home ?? '', 'second');
    vi.resetModules();
    const { default: other } = await import('#cms/payload.config.ts');
    const second = await other;
    const bytes = await bytesOf(doc.filename);
    const reply = await read(doc.filename, {}, second);
    expect([reply.status, Buffer.from(await reply.arrayBuffer()).equals(bytes)]).toEqual([200, true]);
    process.env.DATA_DIR = DATA_DIR;
  });

  it('of the opening content are there, and putting it in again puts in nothing', async () => {
    const { withOnePicture } = await import('#cms/testing/filled.ts');
    await payload.delete({ collection: 'media', where: {}, overrideAccess: true, trash: true });
    await payload.db.deleteMany({ collection: 'communities', where: {} });
    const content = withOnePicture();
    await seed(payload, content);
    const { docs } = await payload.find({ collection: 'media', overrideAccess: true });
    expect(docs).toHaveLength(1);
    expect(docs[0]?.filename).toBe(`${content.media[0]?.id}.webp`);
    expect(await held()).toContain(docs[0]?.filename);
    expect(await seed(payload, content)).toBe(0);
  });

  async function change({ id }: Doc, body: FormData): Promise<Doc> {
    const { status, text } = await editor.ask(`media/${id}`, { method: 'PATCH', body });
    expect(status, text).toBe(200);
    return JSON.parse(text).doc;
  }
  void PutObjectCommand;
});

interface Doc {
  id: string;
  filename: string;
  filesize: number;
  sizes: Record<string, { filename: string }>;
}

/** A picture that no format makes small, as a form sends it; each has the same name. */
async function photo(alt: string, data: object = {}): Promise<FormData> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width: 1700, height: 1100, channels: 3, background: '#888', noise } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' }));
  form.set('_payload', JSON.stringify({ alt, people: 'none', ...data }));
  return form;
}
