import { crc32, deflateSync } from 'node:zlib';
import QRCode, { type QRCodeOptions, type QRCodeSegment } from 'qrcode';

/** Pixels of a module: sharp on paper, read from the screen's edge, and a byte of a line of one bit a pixel. */
const SCALE = 8;
/** Modules left white around the code, as ISO/IEC 18004 asks. */
const MARGIN = 4;
const WHITE = 0xff;
const BLACK = 0;
const NO_FILTER = 0;
/** On lines that repeat it is as small as the default 6, in a third of the time. */
const DEFLATE_LEVEL = 4;
const OPTIONS = { errorCorrectionLevel: 'M' } satisfies QRCodeOptions;

/** A QR code as SVG to stand in a page, for paper. */
export const qrSvg = (url: string): Promise<string> =>
  QRCode.toString(segments(url), { ...OPTIONS, type: 'svg', margin: 2 });

/** A QR code that leads to an address, as a PNG: WeChat reads pictures that are pressed long, and no SVG. */
export function qrPng(url: string): Buffer {
  const { modules } = QRCode.create(segments(url), OPTIONS);
  const width = modules.size + 2 * MARGIN;
  const rows = Array.from({ length: width }, (_, index) => {
    const line = Buffer.alloc(1 + width, WHITE);
    line[0] = NO_FILTER;
    const row = index - MARGIN;
    for (let column = 0; column < modules.size; column += 1)
      if (row >= 0 && row < modules.size && modules.get(row, column))
        line[1 + MARGIN + column] = BLACK;
    return Array<Buffer>(SCALE).fill(line);
  });
  return png(width * SCALE, Buffer.concat(rows.flat()));
}

/** All of it as bytes: looking for a mix of modes takes longer than the code itself, and makes no address shorter. */
const segments = (url: string): QRCodeSegment[] => [{ mode: 'byte', data: Buffer.from(url) }];

/**
 * A square PNG of one bit a pixel. `qrcode` has PNG written by what writes any picture, which tries five filters on each
 * line of 32 bits a pixel.
 */
function png(width: number, lines: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(1, 8); // bits a pixel; the rest is 0: greyscale, deflate, usual filters, not interlaced
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: DEFLATE_LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
