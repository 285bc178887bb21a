import { join } from 'node:path';
import { type Settings, settings } from '#content/settings.ts';
import { objectStore } from '../objectStore.ts';
import { PictureBucket } from './bucket.ts';
import { PictureFolder } from './folder.ts';
import type { PictureStore } from './store.ts';

/** Which settings say where the files of pictures are. */
export type OfStores = Pick<Settings, 'DATA_DIR'> & OfBuckets;
type OfBuckets = Partial<
  Pick<
    Settings,
    'S3_BUCKET' | 'S3_ENDPOINT' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
  >
>;

/** Where the settings put pictures: a bucket, or a folder in `DATA_DIR`. */
export const pictureStore = (settings: OfStores): PictureStore =>
  pictureBucket(settings) ?? new PictureFolder(pictureFolder(settings));

export const pictureFolder = ({ DATA_DIR }: Pick<Settings, 'DATA_DIR'>): string =>
  join(DATA_DIR, 'media');

let own: { bucket: PictureBucket | undefined } | undefined;

/** The bucket of this process's own settings. */
export function ownBucket(): PictureBucket | undefined {
  own ??= { bucket: pictureBucket(settings()) };
  return own.bucket;
}

/** The bucket that the settings name. @returns undefined when pictures are in a folder. */
export function pictureBucket(settings: OfBuckets): PictureBucket | undefined {
  const { S3_BUCKET } = settings;
  const store = objectStore(settings);
  return S3_BUCKET && store && new PictureBucket(S3_BUCKET, store); // parseSettings asks for the store's
}
