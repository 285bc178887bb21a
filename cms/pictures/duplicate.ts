import { addDataAndFileToRequest, type PayloadHandler } from 'payload';
import type { PictureBucket } from './bucket.ts';
import { storedFile } from './storedFile.ts';

/** Duplicates a picture with its file: Payload would ask itself for that, over the network. */
export const duplicateIn =
  (bucket: PictureBucket): PayloadHandler =>
  async (req) => {
    await addDataAndFileToRequest(req);
    const { id, createdAt, updatedAt, deletedAt, ...own } = await req.payload.findByID({
      collection: 'media',
      id: String(req.routeParams?.id),
      depth: 0,
      overrideAccess: false,
      req,
    });
    const doc = await req.payload.create({
      collection: 'media',
      data: { ...own, ...req.data }, // what comes from the file is its own: see ownFile
      file: await storedFile(bucket, own.filename ?? ''),
      depth: 0,
      overrideAccess: false,
      req,
    });
    const message = req.t('general:successfullyDuplicated', { label: own.alt });
    return Response.json({ doc, message });
  };
