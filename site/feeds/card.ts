import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const TITLE_TOP = 150;
const TITLE_HEIGHT = 270;

/** What a share card says: the picture that WeChat and others show beside a link. */
export interface Card {
  title: string;
  when: string;
  where: string;
  siteName: string;
}

// The fonts come with the portal, so that a card looks the same wherever it is made.
const FONTS = join(process.cwd(), 'node_modules/@embedpdf/fonts-sc/fonts');
const BOLD = { font: 'Noto Sans S Chinese Bold', fontfile: join(FONTS, 'NotoSansHans-Bold.otf') };
const REGULAR = { font: 'Noto Sans S Chinese', fontfile: join(FONTS, 'NotoSansHans-Regular.otf') };

const ART = join(process.cwd(), 'site/art');

// The light scheme's own colours (site/styles/tokens.css).
const INK = '#201814';
const SOFT = '#5b4c44';
const RED = '#8a130f';
const PAPER = '#fbf6ec';

/** Cards are kept by what they say: a renewal of the site makes only those that are new. */
const KEPT = join(process.cwd(), 'node_modules/.cache/cards');

/** A share card as PNG, 1200 by 630 pixels. */
export async function cardPng(card: Card): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([VERSION, card]))
    .digest('hex');
  const file = join(KEPT, `${key}.png`);
  if (existsSync(file)) return readFile(file);
  const png = await draw(card);
  await mkdir(KEPT, { recursive: true });
  await writeFile(file, png);
  return png;
}

/** Raise it when the drawing changes. */
const VERSION = 1;

async function draw({ title, when, where, siteName }: Card): Promise<Buffer> {
  const width = WIDTH - 2 * MARGIN;
  const parts: OverlayOptions[] = [
    { input: await band(), left: 0, top: HEIGHT - 24 },
    { input: await deer(), left: MARGIN, top: 44 },
    ...(await line(siteName, {
      ...BOLD,
      size: 30,
      colour: RED,
      left: MARGIN + 92,
      top: 66,
      width,
    })),
    ...(await headline(title, width)),
    ...(await line(when, { ...BOLD, size: 40, colour: RED, left: MARGIN, top: 440, width })),
    ...(await line(where, { ...REGULAR, size: 34, colour: SOFT, left: MARGIN, top: 512, width })),
  ];
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite(parts)
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

const TITLE_SIZES = [84, 72, 62, 54];
const SMALLEST_TITLE = 46;

/** The title as large as it fits on its lines, in their middle. */
async function headline(title: string, width: number): Promise<OverlayOptions[]> {
  if (!title.trim()) return [];
  const at = (size: number) => drawn(title, { ...BOLD, size, colour: INK, width });
  let text = await at(SMALLEST_TITLE);
  for (const size of TITLE_SIZES) {
    const larger = await at(size);
    if (larger.height > TITLE_HEIGHT) continue;
    text = larger;
    break;
  }
  const top = TITLE_TOP + Math.max(0, Math.round((TITLE_HEIGHT - text.height) / 2));
  return [{ input: text.input, left: MARGIN, top }];
}

interface Text {
  font: string;
  fontfile: string;
  size: number;
  colour: string;
  width: number;
}

async function line(
  text: string,
  { left, top, ...look }: Text & { left: number; top: number },
): Promise<OverlayOptions[]> {
  // Pango refuses to draw nothing.
  if (!text.trim()) return [];
  const { input } = await drawn(text, { ...look, isOneLine: true });
  return [{ input, left, top }];
}

async function drawn(
  text: string,
  { font, fontfile, size, colour, width, isOneLine = false }: Text & { isOneLine?: boolean },
) {
  const safe = escapeMarkup(text);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="1.25">${safe}</span>`,
      font: `${font} ${size}px`,
      fontfile,
      rgba: true,
      dpi: 72,
      wrap: 'char',
      ...(!isOneLine && { width }),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  if (!isOneLine || info.width <= width) return { input: data, height: info.height };
  const input = await sharp(data).resize({ width }).toBuffer();
  return { input, height: info.height };
}

const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

async function deer(): Promise<Buffer> {
  const svg = await readFile(join(ART, 'deer.svg'), 'utf8');
  return sharp(Buffer.from(svg.replaceAll('currentColor', RED)), { density: 300 })
    .resize({ height: 76 })
    .png()
    .toBuffer();
}

/** The band of embroidery, across the foot of the card. */
async function band(): Promise<Buffer> {
  const tile = await sharp(join(ART, 'band.svg'), { density: 300 })
    .resize({ height: 24 })
    .png()
    .toBuffer();
  return sharp({ create: { width: WIDTH, height: 24, channels: 4, background: '#0000' } })
    .composite([{ input: tile, tile: true }])
    .png()
    .toBuffer();
}
