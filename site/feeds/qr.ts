import QRCode, { type QRCodeOptions, type QRCodeSegment } from 'qrcode';
import { toPng } from './png.ts';

/** Pixels of a module: sharp on paper, read from the screen's edge, and a byte of a line of one bit a pixel. */
const SCALE = 8;
/** Modules left white around the code, as ISO/IEC 18004 asks. */
const MARGIN = 4;
const WHITE = 0xff;
const BLACK = 0;
const NO_FILTER = 0;
const OPTIONS = { errorCorrectionLevel: 'M' } satisfies QRCodeOptions;

/** A QR code as SVG to stand in a page, for paper. */
export const qrSvg = (url: string): Promise<string> =>
  QRCode.toString(segments(url), { ...OPTIONS, type: 'svg', margin: 2 });

/** A QR code that leads to an address, as a PNG: WeChat reads pictures that are pressed long, and no SVG. */
export function qrPng(url: string): Promise<Buffer> {
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
  const side = width * SCALE;
  return toPng({ width: side, height: side, lines: Buffer.concat(rows.flat()) });
}

/** All of it as bytes: looking for a mix of modes takes longer than the code itself, and makes no address shorter. */
const segments = (url: string): QRCodeSegment[] => [{ mode: 'byte', data: Buffer.from(url) }];
