import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { twinsOf } from './compress.ts';

const text = (length: number) =>
  Buffer.from('缝补嬢嬢每周五在中大街。\n'.repeat(length)).subarray(0, length);

const noise = (length: number) => {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state >> 8;
  });
};

describe('the twins of a file', () => {
  it.each([512, 15_000, 65_536, 300_000])(
    'of %i bytes hold what the file holds',
    async (length) => {
      const [br, gz, ...others] = await twinsOf('events/index.html', text(length));
      expect([br?.extension, gz?.extension, others]).toEqual(['.br', '.gz', []]);
      expect(brotliDecompressSync(br?.bytes ?? '')).toEqual(text(length));
      expect(gunzipSync(gz?.bytes ?? '')).toEqual(text(length));
    },
  );

  it('of WebAssembly are smaller than others, and those of the bytes that are there', async () => {
    const sizeOf = async (path: string, length: number) =>
      (await twinsOf(path, text(length)))[0]?.bytes.length ?? 0;
    expect(await sizeOf('a.wasm', 90_000)).toBeLessThan(await sizeOf('a.js', 90_000));
    const [other] = await twinsOf('a.wasm', text(2000));
    expect(brotliDecompressSync(other?.bytes ?? '')).toEqual(text(2000));
  });

  it('are the same bytes whenever they are made', async () => {
    const make = () => twinsOf('a.html', text(15_000));
    expect(await make()).toEqual(await make());
  });

  it.each([
    'a.html',
    '_astro/a.css',
    'a.js',
    'a.mjs',
    'a.json',
    'a.svg',
    'sitemap-0.xml',
    'feeds/a.atom',
    'feeds/a.ics',
    'robots.txt',
    'a.webmanifest',
    'a.wasm',
  ])('are made of %s', async (path) => {
    expect(await twinsOf(path, text(2000))).toHaveLength(2);
  });

  it.each(['a.png', 'a.webp', 'a.avif', 'a.woff2', 'a.pf_index', 'a.html.br', 'html', '.html'])(
    'are not made of %s',
    async (path) => {
      expect(await twinsOf(path, text(2000))).toEqual([]);
    },
  );

  it('are not made of a file that fits into one packet, nor kept where they are no smaller', async () => {
    expect(await twinsOf('a.html', text(511))).toEqual([]);
    expect(await twinsOf('a.html', noise(2000))).toEqual([]);
  });
});
