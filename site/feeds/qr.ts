import QRCode from 'qrcode';

/** Modules of 6 pixels: sharp on paper, and a phone reads it from the screen's edge. */
const SCALE = 6;

/** A QR code as SVG to stand in a page, for paper. */
export const qrSvg = (url: string): Promise<string> =>
  QRCode.toString(url, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });

/** A QR code that leads to an address, as a PNG: WeChat reads pictures that are pressed long, and no SVG. */
export const qrPng = (url: string): Promise<Buffer> =>
  QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 4, scale: SCALE });
