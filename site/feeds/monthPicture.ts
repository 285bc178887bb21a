import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { INK, PAPER, RED, SOFT } from './cardPicture.ts';
import { BOLD, escapeMarkup, REGULAR } from './fonts.ts';
import { qrPng } from './qr.ts';

/** A month as a picture of its own, for a chat or a screen in a hall: what is on, day by day. */
export interface MonthPicture {
  siteName: string;
  title: string;
  days: { name: string; lines: { text: string; isOff: boolean }[]; more: string }[];
  /** What the QR code leads to, and what is said beside it. */
  address: string;
  hint: string;
}

const WIDTH = 1080;
const MARGIN = 64;
const HEADER = 250;
const FOOTER = 96;
const BAND = 24;
const ART = join(process.cwd(), 'site/art');

/** The picture as PNG, 1080 pixels wide and as high as the month is long. */
export async function monthPng(month: MonthPicture): Promise<Buffer> {
  const [list, title, name, hint, qr, deer, band] = await Promise.all([
    drawn(month.days.map(dayMarkup).join('\n\n'), { size: 34 }),
    drawn(bold(month.title, RED), { size: 72 }),
    drawn(bold(month.siteName, INK), { size: 32, left: 150 }),
    drawn(span(month.hint, SOFT), { size: 30, left: WIDTH / 2 }),
    qrPng(month.address),
    deerPng(),
    bandPng(),
  ]);
  const { height: side } = await sharp(qr).metadata();
  const foot = HEADER + list.height + MARGIN;
  // A long notice is taller than the code beside it.
  const beside = Math.max(side, hint.height);
  const height = foot + beside + FOOTER;
  return sharp({ create: { width: WIDTH, height, channels: 3, background: PAPER } })
    .composite(
      [
        { input: deer, left: MARGIN, top: 40 },
        { input: name.data, left: MARGIN + 92, top: 62 },
        { input: title.data, left: MARGIN, top: 132 },
        { input: list.data, left: MARGIN, top: HEADER },
        { input: qr, left: MARGIN, top: foot + (beside - side) / 2 },
        { input: hint.data, left: MARGIN + side + 32, top: foot + (beside - hint.height) / 2 },
        { input: band, left: 0, top: height - BAND },
      ].map(rounded),
    )
    .png({ palette: true, colours: 64, dither: 0 })
    .toBuffer();
}

const rounded = <T extends { left: number; top: number }>(layer: T): T => ({
  ...layer,
  left: Math.round(layer.left),
  top: Math.round(layer.top),
});

const span = (text: string, colour: string): string =>
  `<span foreground="${colour}">${escapeMarkup(text)}</span>`;

const bold = (text: string, colour: string): string =>
  `<span font_desc="${BOLD.font}" weight="bold" foreground="${colour}">${escapeMarkup(text)}</span>`;

function dayMarkup({ name, lines, more }: MonthPicture['days'][number]): string {
  return [
    bold(name, RED),
    ...lines.map(({ text, isOff }) => span(text, isOff ? SOFT : INK)),
    ...(more ? [span(more, SOFT)] : []),
  ].join('\n');
}

async function drawn(markup: string, { size, left = MARGIN }: { size: number; left?: number }) {
  if (!markup) return { data: await nothing(), height: 1 };
  const { data, info } = await sharp({
    text: {
      text: `<span line_height="1.3">${markup}</span>`,
      font: `${REGULAR.font} ${size}px`,
      fontfile: REGULAR.fontfile,
      dpi: 72,
      wrap: 'char',
      width: WIDTH - left - MARGIN,
      rgba: true,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, height: info.height };
}

const nothing = (): Promise<Buffer> =>
  sharp({ create: { width: 1, height: 1, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();

/** The band of embroidery along the foot. */
async function bandPng(): Promise<Buffer> {
  const tile = await sharp(join(ART, 'band.svg'), { density: 300 })
    .resize({ height: BAND })
    .png()
    .toBuffer();
  const foot = { create: { width: WIDTH, height: BAND, channels: 3, background: INK } } as const;
  return sharp(foot)
    .composite([{ input: tile, tile: true }])
    .png()
    .toBuffer();
}

async function deerPng(): Promise<Buffer> {
  const svg = (await readFile(join(ART, 'deer.svg'), 'utf8')).replaceAll('currentColor', RED);
  return sharp(Buffer.from(svg), { density: 300 }).resize({ height: 76 }).png().toBuffer();
}
