import type { PayloadRequest } from 'payload';
import type { PictureBucket } from './bucket.ts';
import { namesOf, type Picture } from './fileNames.ts';

/** The files that a request puts, and those whose picture it deletes or gives others. */
export function touchedBy({ context }: PayloadRequest): Set<string> {
  context.pictureFiles ??= new Set<string>();
  return context.pictureFiles as Set<string>; // ours alone
}

/** When a request has ended, however it has: removes from the bucket what of its files no picture names. */
export async function removeUnnamed(bucket: PictureBucket, req: PayloadRequest): Promise<void> {
  const files = [...touchedBy(req)];
  if (files.length === 0) return;
  const { db, logger } = req.payload;
  try {
    // Among the files of a picture is its original, by which it is found.
    const { docs } = await db.find<Picture>({
      collection: 'media',
      where: { filename: { in: files } },
      pagination: false,
      limit: 0,
    });
    const named = new Set(docs.flatMap(namesOf));
    const left = await bucket.remove(files.filter((name) => !named.has(name)));
    if (left.length > 0) logger.warn(`${bucket.name} still holds ${left.join(', ')}: ${LATER}`);
  } catch (error) {
    // Where the database is away nobody knows whose they are.
    logger.warn({ err: error, msg: `${bucket.name} may hold more than it should: ${DOCTOR}` });
  }
}

const DOCTOR = 'npm run doctor says what.';
const LATER = `this is tried again with the next picture; ${DOCTOR}`;
