import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import type { PictureBucket } from './bucket.ts';
import { namesOf, type Picture } from './fileNames.ts';
import { storedFile } from './storedFile.ts';
import { touchedBy } from './touched.ts';

/** Of our own making: see {@link ownName}. */
const RANDOM = /-[0-9a-f]{8}$/;

/** Gives Payload the file of a picture that is to be cut anew: it would ask itself for it, over the network. */
export const fileToEdit =
  (bucket: PictureBucket): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    const { id } = args as { id?: string }; // of an update of one
    if (operation !== 'update' || req.file || !req.user || !id || !req.query.uploadEdits) return;
    const picture = await req.payload.db.findOne<Picture>({
      collection: 'media',
      where: { id: { equals: id } },
    });
    if (picture?.filename) req.file = await storedFile(bucket, picture.filename);
  };

/**
 * Gives each file a name that no other ever had, so that nothing in the bucket is ever overwritten: neither by who
 * sends a file of the same name at the same time, nor by who cuts a picture anew. The opening content is known by its names.
 */
export const ownName: CollectionBeforeOperationHook = ({ operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return;
  if (req.context.isSeeding) return;
  const ending = extname(req.file.name);
  const stem = req.file.name.slice(0, req.file.name.length - ending.length).replace(RANDOM, '');
  req.file.name = `${stem}-${randomBytes(4).toString('hex')}${ending}`;
};

/** Puts a picture's files into the bucket before its document says that they are there. */
export const putFiles =
  (bucket: PictureBucket): CollectionBeforeChangeHook =>
  async ({ data, req }) => {
    const files = writtenFiles(data, req);
    if (files.size === 0) return data;
    for (const name of files.keys()) touchedBy(req).add(name);
    await bucket.put(files);
    return data;
  };

/** What Payload has made of a file: its original, and its sizes. */
function writtenFiles(data: Partial<Picture>, req: PayloadRequest): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  if (!req.file || !data.filename) return files;
  files.set(data.filename, req.file.data);
  for (const [size, bytes] of Object.entries(req.payloadUploadSizes ?? {})) {
    const name = data.sizes?.[size]?.filename;
    if (name) files.set(name, bytes);
  }
  return files;
}

export const noteReplaced: CollectionAfterChangeHook = ({ doc, operation, previousDoc, req }) => {
  if (operation === 'update' && doc.filename !== previousDoc.filename) {
    for (const name of namesOf(previousDoc)) touchedBy(req).add(name);
  }
};

export const noteDeleted: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const picture = await req.payload.db.findOne<Picture>({
    collection: 'media',
    where: { id: { equals: id } },
    req,
  });
  for (const name of namesOf(picture ?? {})) touchedBy(req).add(name);
};
