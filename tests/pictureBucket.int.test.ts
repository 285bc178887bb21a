import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aboutNow } from '#cms/backup/about.ts';
import { backup } from '#cms/backup/backup.ts';
import { restore } from '#cms/backup/restore.ts';
import { settleRestore } from '#cms/backup/settle.ts';
import { databaseFor } from '#cms/database.ts';
import { seed } from '#cms/opening/seed.ts';
import { pictureStore } from '#cms/pictures/ofSettings.ts';
import { runCommand } from '#cms/testing/commands.ts';
import { withOnePicture } from '#cms/testing/filled.ts';
import { apiAs, freshPortal } from '#cms/testing/portal.ts';
import { settings } from '#content/settings.ts';
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
    PAYLOAD_SECRET: 'a secret of two processes',
  });
  const portal = await freshPortal();
  return { home, client, line, portal, ...portal };
}

const world = hasObjectStore() ? await begin() : null;

describe.skipIf(!world)('with S3_BUCKET the files of a picture', () => {
  const { client, line, portal, payload, config } = world as NonNullable<typeof world>; // not skipped
  let editor: Awaited<ReturnType<typeof apiAs>>;
  let administrator: Awaited<ReturnType<typeof apiAs>>;

  beforeEach(async () => {
    line.mend();
    editor ??= await apiAs(portal, 'editor');
    administrator ??= await apiAs(portal, 'administrator');
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

  const bucket = { kind: 's3' as const, bucket: BUCKET };

  /** Where another portal is. */
  const placeOf = (name: string) => {
    const DATA_DIR = join(world?.home ?? '', name);
    return { DATA_DIR, DATABASE_URI: `file:${DATA_DIR}/portal.db` };
  };

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

    const copied = await editor.send('POST', `media/${doc.id}/duplicate`, {});
    expect(copied.status, copied.text).toBe(200);
    expect(copied.doc).toMatchObject({ alt: '石桥。', width: 600, height: 400 });
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
    const DATA_DIR = process.env.DATA_DIR;
    process.env.DATA_DIR = join(world?.home ?? '', 'second');
    vi.resetModules();
    const { default: other } = await import('#cms/payload.config.ts');
    const second = await other;
    const bytes = await bytesOf(doc.filename);
    const reply = await read(doc.filename, {}, second);
    expect([reply.status, Buffer.from(await reply.arrayBuffer()).equals(bytes)]).toEqual([
      200,
      true,
    ]);
    process.env.DATA_DIR = DATA_DIR;

    const request = new Request(`http://portal.invalid/api/media/${doc.id}`, {
      method: 'PATCH',
      headers: { Authorization: `JWT ${editor.token}` },
      body: await photo('换过了。'),
    });
    const place = { config: second, payloadInstanceCacheKey: 'second' };
    const changed = await handleEndpoints({ ...place, request });
    expect(changed.status).toBe(200);
    const after = (await changed.json()).doc as Doc;
    expect((await read(after.filename)).status).toBe(200);
    expect((await read(doc.filename)).status).toBe(404);
    expect(existsSync(join(world?.home ?? '', 'second', 'media'))).toBe(false);
    await (await getPayload({ config: second, key: 'second' })).destroy();
  });

  it('go through an archive into a folder and back into a bucket, byte for byte', async () => {
    const home = world?.home ?? '';
    const files = new Map<string, Buffer>();
    await uploaded('存档。');
    const { docs } = await payload.find({
      collection: 'media',
      trash: true,
      limit: 0,
      overrideAccess: true,
    });
    for (const doc of docs) {
      for (const file of filesOf(doc as unknown as Doc)) files.set(file, await bytesOf(file));
    }
    const path = join(home, 'of-bucket.tar.gz');
    const about = aboutNow();
    const { manifest } = await backup({ config, path, about, pictures: pictureStore(settings()) });
    expect(manifest.missing).toEqual([]);

    const local = placeOf('local');
    await restore({ config, source: { path }, settings: local });
    const folder = pictureStore(local);
    expect((await folder.names()).sort()).toEqual([...files.keys()].sort());
    for (const [file, bytes] of files) {
      expect(readFileSync(join(local.DATA_DIR, 'media', file)).equals(bytes), file).toBe(true);
    }
    const again = join(home, 'of-folder.tar.gz');
    const db = databaseFor(local.DATABASE_URI, process.cwd());
    const ofLocal = { ...config, db } as SanitizedConfig; // as its types have one before
    await backup({ config: ofLocal, path: again, about, pictures: folder });

    const moved = {
      ...settings(),
      ...placeOf('moved'),
      S3_BUCKET: { ...bucket, prefix: 'moved/' },
    };
    const move = () => restore({ config, source: { path: again }, settings: moved });
    line.cutAfter(300_000);
    await expect(move()).rejects.toThrow('What was written is still there');
    await expect(settleRestore(moved)).rejects.toThrow('has not ended');
    line.mend();
    await move();
    const there = pictureStore(moved);
    expect((await there.names()).sort()).toEqual([...files.keys()].sort());
    for (const [file, bytes] of files) {
      const found = await there.open(file);
      expect(found && Buffer.concat(await found.body.toArray()).equals(bytes), file).toBe(true);
    }
    expect(existsSync(join(moved.DATA_DIR, 'media'))).toBe(false);
    await settleRestore(moved);
  });

  it('of others are left alone by a restore, also where it fails', async () => {
    const path = join(world?.home ?? '', 'of-folder.tar.gz');
    const key = { Bucket: BUCKET, Key: 'others/thesis.doc' };
    await client.send(new PutObjectCommand({ ...key, Body: '三年的心血' }));
    const there = {
      ...settings(),
      ...placeOf('never'),
      S3_BUCKET: { ...bucket, prefix: 'others/' },
    };
    const refused = restore({ config, source: { path }, settings: there });
    await expect(refused).rejects.toThrow(
      `s3://${BUCKET}/others/ holds thesis.doc: an archive is restored into an empty portal.`,
    );
    expect(await (await client.send(new GetObjectCommand(key))).Body?.transformToString()).toBe(
      '三年的心血',
    );
  });

  it('are looked at by the doctor: whether they answer, and what belongs to no picture', async () => {
    const key = { Bucket: BUCKET, Key: `${PREFIX}left.webp` };
    await client.send(new PutObjectCommand({ ...key, Body: 'left' }));
    const well = await runCommand('doctor', []);
    expect(well.output).toContain(`The store of pictures answers: s3://${BUCKET}/${PREFIX}.`);
    expect(well.output).toContain('All files of pictures are there');
    expect(well.output).toContain('files belong to no picture: 1, as left.webp');
    line.refuse();
    const ill = await runCommand('doctor', []);
    expect(ill.output).toMatch(/✗ .*The store of pictures s3:.* does not answer, or refuses/);
    expect(ill.code).toBe(1);
  });

  it('of the opening content are there, and putting it in again puts in nothing', async () => {
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
