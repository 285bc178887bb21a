import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { bytesOf } from './bucket.ts';

async function* brokenOff() {
  yield Buffer.from('half');
  throw new Error('aborted');
}

it.each([
  ['breaks off', Readable.from(brokenOff())],
  ['ends too early', Readable.from([Buffer.from('half')])],
])('a file that %s is said to be one that the store does not give', async (_, body) => {
  await expect(bytesOf({ size: 8, body })).rejects.toMatchObject({
    name: 'PictureStoreAway',
    message: expect.stringMatching(/^The store of pictures gives no file/),
  });
});

it('a file that comes whole is all of its bytes', async () => {
  const body = Readable.from([Buffer.from('ha'), Buffer.from('lf')]);
  expect((await bytesOf({ size: 4, body })).toString()).toBe('half');
});
