import type { PayloadHandler } from 'payload';
import type { PictureBucket } from './bucket.ts';
import { storedFile } from './storedFile.ts';

/** Duplicates a picture with its file: Payload would ask itself for that, over the network. */
export const duplicateIn =
  (bucket: PictureBucket): PayloadHandler =>
  async (req) => {
    const { alt, caption, credit, people, consent, consentNote, isDemo, focalX, focalY, filename } =
      await req.payload.findByID({
        collection: 'media',
        id: String(req.routeParams?.id),
        depth: 0,
        overrideAccess: false,
        req,
      });
    const own = { alt, caption, credit, people, consent, consentNote, isDemo, focalX, focalY };
    const doc = await req.payload.create({
      collection: 'media',
      data: { ...own, ...req.data },
      file: await storedFile(bucket, filename ?? ''),
      depth: 0,
      overrideAccess: false,
      req,
    });
    return Response.json({ doc, message: req.t('general:successfullyDuplicated', { label: alt }) });
  };
