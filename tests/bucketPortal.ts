import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { handleEndpoints } from 'payload';
import sharp from 'sharp';
import { afterAll } from 'vitest';
import { apiAs, freshPortal } from '#cms/testing/portal.ts';
import { faultyLine } from './faultyLine.ts';
import { anyObjectStore, hasObjectStore, makeBucket } from './objectStore.ts';

/** A picture, as the API answers with it. */
export interface Doc {
  id: string;
  filename: string;
  filesize: number;
  sizes: Record<string, { filename: string }>;
}

const PREFIX = 'of/portal/';

type World = Awaited<ReturnType<typeof begin>>;

/** A store, a bucket in it, and a portal that has its pictures there, over a line; without a store nothing but that. */
export async function bucketPortal(): Promise<World> {
  // Vitest reads what it then skips.
  return hasObjectStore() ? begin() : ({ hasStore: false } as World);
}

async function begin() {
  const bucket = `pictures-${crypto.randomUUID()}`;
  const home = mkdtempSync(join(tmpdir(), 'bucket-'));
  const store = await anyObjectStore(home);
  const client = await makeBucket(store, bucket);
  const line = await faultyLine(store.port);
  afterAll(async () => {
    await line.stop();
    store.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const { S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = store.settingsAt(line.port);
  Object.assign(process.env, {
    S3_BUCKET: `${bucket}/${PREFIX.slice(0, -1)}`,
    S3_ENDPOINT: `http://127.0.0.1:${line.port}`,
    S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY,
    PAYLOAD_SECRET: 'a secret of two processes',
  });
  const portal = await freshPortal();
  const editor = await apiAs(portal, 'editor');
  const { config } = portal;
  return {
    ...portal,
    hasStore: true,
    home,
    client,
    line,
    bucket,
    prefix: PREFIX,
    editor,
    administrator: await apiAs(portal, 'administrator'),

    /** What the bucket holds, past the portal. */
    held: async (): Promise<string[]> => {
      const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
      return (Contents ?? []).map(({ Key = '' }) => Key.replace(PREFIX, '')).sort();
    },

    bytesOf: async (file: string): Promise<Buffer> => {
      const get = new GetObjectCommand({ Bucket: bucket, Key: PREFIX + file });
      return Buffer.from((await (await client.send(get)).Body?.transformToByteArray()) ?? []);
    },

    read: (file: string, headers: Record<string, string> = {}) =>
      handleEndpoints({
        config,
        request: new Request(`http://portal.invalid/api/media/file/${file}`, { headers }),
      }),

    uploaded: async (alt: string, data: object = {}): Promise<Doc> => {
      const body = await photo(alt, data);
      const { status, text } = await editor.ask('media', { method: 'POST', body });
      if (status !== 201) throw new Error(`The picture was not taken: ${text}`);
      return JSON.parse(text).doc;
    },
  };
}

export const filesOf = ({ filename, sizes }: Doc): string[] =>
  [filename, ...Object.values(sizes).map((size) => size.filename)].sort();

/** A picture that no format makes small, as a form sends it; each has the same name. */
export async function photo(alt: string, data: object = {}): Promise<FormData> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const create = { width: 1700, height: 1100, channels: 3, background: '#888', noise } as const;
  const bytes = await sharp({ create }).jpeg().toBuffer();
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'photo.jpg', { type: 'image/jpeg' }));
  form.set('_payload', JSON.stringify({ alt, people: 'none', ...data }));
  return form;
}
