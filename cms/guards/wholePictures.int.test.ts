import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createLocalReq, FileUploadError } from 'payload';
import { expect, it } from 'vitest';
import { freshPortal } from '../testing/portal.ts';
import { wholePictures } from './wholePictures.ts';

const { payload } = await freshPortal();

it('of a picture that could not be written not even a file is kept that was opened after that was known', async () => {
  const folder = join(process.env.DATA_DIR ?? '', 'pictures');
  await mkdir(folder);
  const names = ['photo.webp', 'photo-480x311.webp', 'photo-960x622.webp'];
  const writing: Promise<void>[] = [];
  const handler = () => {
    for (const [at, name] of names.entries()) {
      writing.push(setTimeout(at * 200).then(() => writeFile(join(folder, name), 'half')));
    }
    throw new FileUploadError();
  };
  const req = await createLocalReq({ context: { written: names } }, payload);
  req.headers.set('Content-Type', 'multipart/form-data');
  const endpoint = wholePictures({ path: '/', method: 'post', handler }, folder);
  await expect(endpoint.handler({ ...req, pathname: '/api/media' })).rejects.toMatchObject({
    name: 'PictureNotWritten',
  });
  await Promise.all(writing);
  expect(readdirSync(folder)).toEqual([]);
});
