import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** A picture whose lines are as PNG has them: a byte for the filter, 0 for none, and the pixels. */
interface Picture {
  width: number;
  height: number;
  lines: Uint8Array;
  /** RGB, three bytes a colour, for pixels of 8 bits that are numbers of colours; without it a pixel is a bit, 1 for white. */
  palette?: Uint8Array;
}

/** On lines that repeat, and on flat areas, it is nearly as small as the default 6 and takes half of the time. */
const LEVEL = 4;
const GREYSCALE = 0;
const INDEXED = 3;
const deflated = promisify(deflate);

/**
 * A PNG. General encoders get 32 bits a pixel, so they look for a palette and try filters, which takes ten times as
 * long as all the rest for pictures that are flat and have few colours.
 */
export async function toPng({ width, height, lines, palette }: Picture): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(palette ? 8 : 1, 8);
  header.writeUInt8(palette ? INDEXED : GREYSCALE, 9);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', await deflated(lines, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
