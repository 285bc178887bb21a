import { contentType } from 'mime-types';
import { bytesOf, type PictureBucket } from './bucket.ts';
import { noFile } from './noFile.ts';

/** A file of the bucket as if it had been sent. @throws APIError 404 when it is not there */
export async function storedFile(bucket: PictureBucket, name: string) {
  const found = await bucket.open(name);
  if (!found) throw noFile();
  const data = await bytesOf(found);
  return { name, data, size: data.length, mimetype: contentType(name) || '' };
}
