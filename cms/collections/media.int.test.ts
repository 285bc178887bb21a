import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { freshPortal, publicApi } from '../testing/portal.ts';

const { payload, config } = await freshPortal();
const api = publicApi(config);

async function upload(file: { name: string; mimetype: string; data: Buffer }, data: object = {}) {
  return payload.create({
    collection: 'media',
    data: { alt: '一张照片', people: 'none', ...data } as never,
    file: { ...file, size: file.data.length },
    overrideAccess: true,
  });
}

/** A photo as a phone makes it: with the place where it was taken. */
const photo = async (name: string) => ({
  name,
  mimetype: 'image/jpeg',
  data: await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#b3261e' } })
    .withExif({ IFD3: { GPSLatitude: '25/1 2/1 0/1', GPSLongitude: '101/1 32/1 0/1' } })
    .jpeg()
    .toBuffer(),
});

describe('a photo', () => {
  it('is kept without EXIF, and so without the place where it was taken', async () => {
    const file = await photo('gps.jpg');
    expect((await sharp(file.data).metadata()).exif).toBeDefined();
    const { filename, sizes } = await upload(file);
    const names = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)];
    expect(names).toHaveLength(7);
    for (const name of names) {
      const stored = await readFile(join(process.env.DATA_DIR ?? '', 'media', name ?? ''));
      expect((await sharp(stored).metadata()).exif, name ?? '').toBeUndefined();
    }
  });

  it('is made in AVIF and WebP in the three widths the site uses', async () => {
    const { sizes } = await upload(await photo('sizes.jpg'));
    const made = Object.values(sizes ?? {}).map((size) => `${size?.mimeType} ${size?.width}`);
    expect(made.sort()).toEqual([
      'image/avif 1600',
      'image/avif 480',
      'image/avif 960',
      'image/webp 1600',
      'image/webp 480',
      'image/webp 960',
    ]);
  });

  it('needs words for those who do not see it, and an answer about the people in it', async () => {
    await expect(upload(await photo('a.jpg'), { alt: '' })).rejects.toThrow('图片说明');
    await expect(upload(await photo('b.jpg'), { people: undefined })).rejects.toThrow('能认出人吗');
  });

  it('of people is public once consent is recorded, and who gave it is not public', async () => {
    const { id, filename } = await upload(await photo('minor.jpg'), { people: 'minors' });
    expect((await api(`media/${id}`)).status).toBe(404);
    expect((await api(`media/file/${filename}`)).status).toBe(403);
    const consent = { consent: true, consentNote: '监护人,2026年11月' };
    await payload.update({ collection: 'media', id, data: consent, overrideAccess: true });
    const reply = await api(`media/${id}`);
    expect(reply.status).toBe(200);
    expect(reply.text).not.toContain('监护人');
    expect((await api(`media/file/${filename}`)).status).toBe(200);
  });

  it('is not consented to without saying by whom and when', async () => {
    const data = { people: 'adults', consent: true };
    await expect(upload(await photo('c.jpg'), data)).rejects.toThrow('谁在什么时候同意的');
  });
});

describe('what is no photo', () => {
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  it.each([
    ['an SVG', 'a.svg', 'image/svg+xml', SVG],
    ['an SVG that says it is a PNG', 'b.png', 'image/png', SVG],
    ['a text that says it is a JPEG', 'c.jpg', 'image/jpeg', 'nothing'],
  ])('%s is refused', async (_, name, mimetype, text) => {
    await expect(upload({ name, mimetype, data: Buffer.from(text) })).rejects.toThrow();
  });
});
