import type { PayloadHandler } from 'payload';
import type { PictureBucket } from './bucket.ts';
import { storedFile } from './storedFile.ts';

/** Duplicates a picture with its file: Payload would ask itself for that, over the network. */
export const duplicateIn =
  (bucket: PictureBucket): PayloadHandler =>
  async (req) => {
    const picture = await req.payload.findByID({
      collection: 'media',
      id: String(req.routeParams?.id),
      depth: 0,
      overrideAccess: false,
      req,
    });
    // What of it is this document's alone, as when and by whom; what comes from the file `ownFile` takes away.
    const { id, createdAt, updatedAt, createdBy, publishedAt, ...own } = picture;
    const doc = await req.payload.create({
      collection: 'media',
      data: { ...own, ...req.data },
      file: await storedFile(bucket, picture.filename ?? ''),
      depth: 0,
      overrideAccess: false,
      req,
    });
    return Response.json({
      doc,
      message: req.t('general:successfullyDuplicated', { label: picture.alt }),
    });
  };
