import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrPng, qrSvg } from './qr.ts';

/** What a phone reads from a picture. */
async function readFrom(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const address = (length: number) =>
  `https://www.example.org/events/${'feng-wu-yu-2026-'.repeat(20)}`.slice(0, length);

describe('a QR code', () => {
  it.each([26, 60, 100, 200, 300])('leads to an address of %i characters', async (length) => {
    expect(await readFrom(await qrPng(address(length)))).toBe(address(length));
    const svg = await qrSvg(address(length));
    const drawn = await sharp(Buffer.from(svg), { density: 600 }).flatten().png().toBuffer();
    expect(await readFrom(drawn)).toBe(address(length));
  });

  it('is black on white, with four white modules around it, and light', async () => {
    const png = await qrPng(address(60));
    const { width, height, channels, format } = await sharp(png).metadata();
    expect([format, width, channels]).toEqual(['png', height, 1]);
    const { data } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect(new Set(data)).toEqual(new Set([0, 255]));
    const { info } = await sharp(png).trim().toBuffer({ resolveWithObject: true });
    expect([width - info.width, info.trimOffsetLeft, info.trimOffsetTop]).toEqual([64, -32, -32]);
    expect(png.length).toBeLessThan(1500);
  });

  it('is the same bytes whenever it is drawn', async () => {
    expect(await qrPng(address(60))).toEqual(await qrPng(address(60)));
  });
});
