import sharp from 'sharp';

const plain = (width = 40, height = 30, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 90, g: 120, b: 60, alpha: 0.5 } } });

/** So many bytes of a PNG whose header says that it is as wide and high as is said: a bomb, or broken. */
async function saying(width: number, height: number): Promise<Buffer> {
  const bytes = await plain(1, 1).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

const text = (said: string) => () => Buffer.from(said);

interface Upload {
  what: string;
  name?: string;
  type?: string;
  bytes: () => Buffer | Promise<Buffer>;
  /** Whether it may come in; what does is encoded anew. */
  isTaken: boolean;
}

const png = () => plain().png().toBuffer();
const named = (what: string, name: string): Upload => ({ what, name, bytes: png, isTaken: true });

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** Files that somebody could upload as a picture. */
export const UPLOADS: Upload[] = [
  { what: 'an SVG', name: 'a.svg', type: 'image/svg+xml', bytes: text(SVG), isTaken: false },
  { what: 'an SVG that says it is a PNG', bytes: text(SVG), isTaken: false },
  {
    what: 'a page',
    name: 'a.html',
    type: 'text/html',
    bytes: text('<!doctype html><script>alert(1)</script>'),
    isTaken: false,
  },
  { what: 'a page that says it is a PNG', bytes: text('<html><script>1</script>'), isTaken: false },
  {
    what: 'a PHP file',
    name: 'a.php',
    type: 'application/x-php',
    bytes: text('<?php phpinfo();'),
    isTaken: false,
  },
  { what: 'a PHP file named a PNG', name: 'a.php.png', bytes: text('<?php 1;'), isTaken: false },
  {
    what: 'a program',
    name: 'a.exe',
    type: 'application/x-msdownload',
    bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
    isTaken: false,
  },
  { what: 'a PDF named a PNG', bytes: text('%PDF-1.7\n1 0 obj<</JS(x)>>'), isTaken: false },
  { what: 'a GIF', name: 'a.gif', type: 'image/gif', bytes: text('GIF89a'), isTaken: false },
  {
    what: 'an animated GIF that says it is a PNG',
    bytes: async () => plain(8, 8).gif({ loop: 0 }).toBuffer(),
    isTaken: false,
  },
  {
    what: 'a TIFF that says it is a PNG',
    bytes: async () => plain().tiff().toBuffer(),
    isTaken: false,
  },
  { what: 'a BMP', type: 'image/bmp', name: 'a.bmp', bytes: text('BM      '), isTaken: false },
  { what: 'an archive named a PNG', bytes: text('PK\u0003\u0004aaaaaaaaaaaaaaaa'), isTaken: false },
  { what: 'nothing', bytes: () => Buffer.alloc(0), isTaken: false },
  { what: 'one byte', bytes: () => Buffer.alloc(1), isTaken: false },
  { what: 'zeros', bytes: () => Buffer.alloc(100_000), isTaken: false },
  { what: 'a header alone', bytes: async () => (await png()).subarray(0, 33), isTaken: false },
  { what: 'half a PNG', bytes: async () => (await noise('png')).subarray(0, 3000), isTaken: true },
  {
    what: 'half a JPEG',
    name: 'a.jpg',
    type: 'image/jpeg',
    bytes: async () => (await noise('jpeg')).subarray(0, 3000),
    isTaken: false,
  },
  {
    what: 'half a WebP',
    name: 'a.webp',
    type: 'image/webp',
    bytes: async () => (await noise('webp')).subarray(0, 3000),
    isTaken: false,
  },
  { what: 'a bomb of 20,000 by 20,000', bytes: () => saying(20_000, 20_000), isTaken: false },
  { what: 'a bomb of two thousand million', bytes: () => saying(2 ** 31 - 1, 1), isTaken: false },
  { what: 'no width at all', bytes: () => saying(0, 0), isTaken: false },
  {
    what: 'a picture and a page in one file',
    bytes: async () => Buffer.concat([await png(), Buffer.from('<script>alert(1)</script>')]),
    isTaken: true,
  },
  {
    what: 'a picture and a program of PHP in one file',
    name: 'a.jpg',
    type: 'image/jpeg',
    bytes: async () => Buffer.concat([await plain().jpeg().toBuffer(), Buffer.from('<?php 1;')]),
    isTaken: true,
  },
  {
    what: 'a picture and an archive in one file',
    bytes: async () => Buffer.concat([await png(), Buffer.from('PK\u0003\u0004zip')]),
    isTaken: true,
  },
  {
    what: 'a JPEG that says it is a PNG',
    bytes: async () => plain().jpeg().toBuffer(),
    isTaken: true,
  },
  { what: 'one pixel', bytes: async () => plain(1, 1).png().toBuffer(), isTaken: true },
  { what: 'a line of 5,000 pixels', bytes: () => plain(5000, 1).png().toBuffer(), isTaken: true },
  { what: 'a pole of 5,000 pixels', bytes: () => plain(1, 5000).png().toBuffer(), isTaken: true },
  {
    what: '16 bits a channel',
    bytes: () => plain().toColourspace('rgb16').png().toBuffer(),
    isTaken: true,
  },
  { what: 'transparent', bytes: () => plain(40, 30, 4).png().toBuffer(), isTaken: true },
  { what: 'grey', bytes: () => plain().greyscale().png().toBuffer(), isTaken: true },
  {
    what: 'a palette',
    bytes: () => plain().png({ palette: true, colours: 2 }).toBuffer(),
    isTaken: true,
  },
  {
    what: 'CMYK, as printers send it',
    name: 'a.jpg',
    type: 'image/jpeg',
    bytes: () => plain().toColourspace('cmyk').jpeg().toBuffer(),
    isTaken: true,
  },
  {
    what: 'with a colour profile',
    name: 'a.jpg',
    type: 'image/jpeg',
    bytes: () => plain().withIccProfile('p3').jpeg().toBuffer(),
    isTaken: true,
  },
  {
    what: 'with the place where it was taken',
    name: 'a.jpg',
    type: 'image/jpeg',
    bytes: () =>
      plain()
        .withExif({
          IFD0: { Copyright: 'secret-of-the-camera', ImageDescription: '<script>' },
          IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 52/1 0/1' },
        })
        .jpeg()
        .toBuffer(),
    isTaken: true,
  },
  {
    what: 'lying on its side, by its EXIF',
    name: 'a.jpg',
    type: 'image/jpeg',
    bytes: () => plain().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    isTaken: true,
  },
  {
    what: 'an animation',
    name: 'a.webp',
    type: 'image/webp',
    bytes: async () =>
      sharp(await Promise.all(['#f00', '#0f0', '#00f'].map(frame)), { join: { animated: true } })
        .webp({ loop: 0 })
        .toBuffer(),
    isTaken: true,
  },
  {
    what: 'an AVIF',
    name: 'a.avif',
    type: 'image/avif',
    bytes: () => plain().avif({ effort: 0 }).toBuffer(),
    isTaken: true,
  },
  {
    what: 'interlaced',
    bytes: () => plain().png({ progressive: true }).toBuffer(),
    isTaken: true,
  },
  named('named as a device', 'CON.png'),
  named('named with a percent sign', '100%免费.png'),
  named('named with half an escape', '%zz%.png'),
  { what: 'named with NUL', name: 'a\0.php.png', bytes: png, isTaken: false },
  named('named from right to left', 'a\u202egnp.exe.png'),
  named('named with 300 characters', `${'长'.repeat(300)}.png`),
  named('named as a way up', '../../../etc/cron.d/x.png'),
  named('named as a way up on Windows', '..\\..\\x.png'),
  named('named as an address', 'http://evil.example/x.png'),
  named('named with quotes and markup', '"><script>alert(1)</script>.png'),
  named('named with line breaks', 'a\r\nSet-Cookie: x=1.png'),
  named('named with a half of a character', 'a\ud800.png'),
  named('named with nothing but dots', '....png'),
  named('named with nothing', '.png'),
  named('with two endings', 'x.html.png'),
];

function noise(format: 'png' | 'jpeg' | 'webp'): Promise<Buffer> {
  const pixels = Buffer.alloc(120 * 120 * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 7919) % 251;
  return sharp(pixels, { raw: { width: 120, height: 120, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

const frame = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
