import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;
const BAND_HEIGHT = 24;

/** What a share card says: the picture that is shown beside a link where one is passed on. */
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

/** The places of the four texts on the card: each as large as it fits. */
const PLACES = {
  siteName: { ...BOLD, colour: RED, left: MARGIN + 92, top: 64, height: 44, sizes: [30, 24, 20] },
  title: { ...BOLD, colour: INK, left: MARGIN, top: 150, height: 270, sizes: [84, 72, 62, 54, 46] },
  when: { ...BOLD, colour: RED, left: MARGIN, top: 436, height: 58, sizes: [40, 34, 28, 22, 18] },
  where: { ...REGULAR, colour: SOFT, left: MARGIN, top: 506, height: 88, sizes: [34, 28, 24, 20] },
} satisfies Record<keyof Card, Place>;

interface Place {
  font: string;
  fontfile: string;
  colour: string;
  left: number;
  top: number;
  height: number;
  /** In pixels, the largest first; the last is taken where none fits. */
  sizes: number[];
}

/** A share card as PNG, 1200 by 630 pixels. */
export async function cardPng(card: Card): Promise<Buffer> {
  const texts = await Promise.all([
    placed(card.siteName, PLACES.siteName),
    placed(card.title, PLACES.title),
    placed(card.when, PLACES.when),
    placed(card.where, PLACES.where),
  ]);
  const parts: OverlayOptions[] = [
    { input: await band(), left: 0, top: HEIGHT - BAND_HEIGHT },
    { input: await deer(), left: MARGIN, top: 44 },
    ...texts.flat(),
  ];
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
    .composite(parts)
    .png({ palette: true, colours: 64 })
    .toBuffer();
}

/** A text in the middle of its place's height; nothing where there are no words, which Pango refuses to draw. */
async function placed(text: string, place: Place): Promise<OverlayOptions[]> {
  if (!text.trim()) return [];
  const { left, top, height, sizes } = place;
  for (const [index, size] of sizes.entries()) {
    const drawing = await drawn(text, { ...place, size });
    if (drawing.height > height && index < sizes.length - 1) continue;
    const down = Math.max(0, Math.round((height - drawing.height) / 2));
    return [{ input: drawing.input, left, top: top + down }];
  }
  return [];
}

async function drawn(
  text: string,
  { font, fontfile, size, colour, left }: Place & { size: number },
) {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}" line_height="1.25">${escapeMarkup(text)}</span>`,
      font: `${font} ${size}px`,
      fontfile,
      rgba: true,
      dpi: 72,
      wrap: 'char',
      width: WIDTH - left - MARGIN,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { input: data, height: info.height };
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
    .resize({ height: BAND_HEIGHT })
    .png()
    .toBuffer();
  return sharp({ create: { width: WIDTH, height: BAND_HEIGHT, channels: 4, background: '#0000' } })
    .composite([{ input: tile, tile: true }])
    .png()
    .toBuffer();
}
