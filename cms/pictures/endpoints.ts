import type { Endpoint } from 'payload';
import { PictureStoreAway } from '../errors.ts';
import type { PictureBucket } from './bucket.ts';
import { duplicateIn } from './duplicate.ts';
import { noFile } from './noFile.ts';
import { removeUnnamed, touchedBy } from './touched.ts';

/** An endpoint of pictures in place of Payload's, where that asks itself for files over the network. */
export const inBucket = (endpoint: Endpoint, bucket: PictureBucket): Endpoint =>
  endpoint.path.endsWith('/duplicate') ? { ...endpoint, handler: duplicateIn(bucket) } : endpoint;

/** An endpoint that writes: when it has ended, the files in the bucket are those of the documents. */
export const tidied = (endpoint: Endpoint, bucket: PictureBucket): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    touchedBy(req); // Payload copies the context on the way, and with it this set
    try {
      return await endpoint.handler(req);
    } finally {
      await removeUnnamed(bucket, req);
    }
  },
});

/** The endpoint of a file: that one is not there is said to whoever asks, as it is of a folder. */
export const fileOf = (endpoint: Endpoint, bucket: PictureBucket): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    try {
      return await endpoint.handler(req);
    } catch (error) {
      if (error instanceof PictureStoreAway) throw error;
      const isThere = await bucket.has(String(req.routeParams?.filename));
      throw isThere ? error : noFile();
    }
  },
});
