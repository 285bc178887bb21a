import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CollectionBeforeValidateHook, Endpoint, PayloadRequest } from 'payload';
import { PictureNotWritten } from '../errors.ts';
import { namesOf, type Picture } from '../pictures/fileNames.ts';

/** Notes which files Payload is about to write for a picture. */
export const noteFiles: CollectionBeforeValidateHook = ({ data, req }) => {
  if (req.file) req.context.written = namesOf((data ?? {}) as Partial<Picture>); // what Payload has made of the file
  return data;
};

/**
 * Payload removes a picture's files before it has checked what replaces them, and leaves what it wrote of a picture that
 * is not stored. Here the files are those of the document, however a save ends.
 */
export const wholePictures = (endpoint: Endpoint, folder: string): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    if (!mayWriteFiles(req)) return endpoint.handler(req);
    const kept = join(folder, `.kept-${crypto.randomUUID()}`);
    try {
      await keep(await stored(req), folder, kept);
      return await endpoint.handler(req);
    } catch (error) {
      const written = (req.context.written ?? []) as string[]; // by noteFiles
      // Payload says the same of a file that it cannot read; then it has come to no names.
      const isUnwritten = (error as Error).name === 'FileUploadError' && written.length > 0;
      if (isUnwritten) await allOpened(written, folder);
      await putBack(req, { written, folder, kept });
      throw isUnwritten ? new PictureNotWritten() : error;
    } finally {
      await rm(kept, { recursive: true, force: true });
    }
  },
});

const mayWriteFiles = ({ headers, query, pathname }: PayloadRequest): boolean =>
  headers.get('Content-Type')?.startsWith('multipart/') === true ||
  query.uploadEdits !== undefined ||
  pathname.endsWith('/duplicate');

/** The names of the files of the picture that a request is about; null where there is none. */
async function stored({ routeParams, payload }: PayloadRequest): Promise<string[] | null> {
  const id = routeParams?.id;
  if (typeof id !== 'string') return null;
  const found = await payload.db.findOne<Picture>({
    collection: 'media',
    where: { id: { equals: id } },
  });
  return found && namesOf(found);
}

/** A second name needs no room; not every disk has them. */
async function keep(names: string[] | null, folder: string, kept: string): Promise<void> {
  if (!names) return;
  await mkdir(kept, { recursive: true });
  for (const name of names) {
    const [from, to] = [join(folder, name), join(kept, name)];
    await link(from, to)
      .catch(() => copyFile(from, to))
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error; // it has been missing before
      });
  }
}

/** A file that cannot be opened at all is not waited for any longer. */
const OPENED_WITHIN_MS = 3000;

/**
 * Payload writes the files side by side and gives up at the first that it cannot write. One that it has yet to open would
 * come after it was removed; what it still writes into an open one goes with it.
 */
async function allOpened(names: string[], folder: string): Promise<void> {
  const until = performance.now() + OPENED_WITHIN_MS;
  const isThere = (name: string) => existsSync(join(folder, name));
  while (!names.every(isThere) && performance.now() < until) await setTimeout(10);
}

interface Left {
  written: string[];
  folder: string;
  kept: string;
}

async function putBack(req: PayloadRequest, { written, folder, kept }: Left): Promise<void> {
  const [filename = ''] = written;
  // Where the database is away nobody knows whose they are.
  const isOfAnother = await req.payload.db
    .findOne({ collection: 'media', where: { filename: { equals: filename } } })
    .then(Boolean, () => true);
  if (!isOfAnother) for (const name of written) await rm(join(folder, name), { force: true });
  const names = await stored(req).catch(() => null);
  for (const name of names ?? []) {
    await rename(join(kept, name), join(folder, name)).catch(() => {}); // it has been missing before
  }
}
