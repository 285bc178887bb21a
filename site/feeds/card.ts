import sharp from 'sharp';
import { CardPicture, INK, type Mask, RED, SOFT, WIDTH } from './cardPicture.ts';
import { BOLD, escapeMarkup, REGULAR } from './fonts.ts';

const MARGIN = 72;

/** What a share card says: the picture that is shown beside a link where one is passed on. */
export interface Card {
  title: string;
  when: string;
  where: string;
  siteName: string;
}

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
  const picture = await CardPicture.blank();
  await Promise.all([
    paintText(picture, card.siteName, PLACES.siteName),
    paintText(picture, card.title, PLACES.title),
    paintText(picture, card.when, PLACES.when),
    paintText(picture, card.where, PLACES.where),
  ]);
  return picture.toPng();
}

/** A text in the middle of its place's height; nothing where there are no words, which Pango refuses to draw. */
async function paintText(picture: CardPicture, text: string, place: Place): Promise<void> {
  if (!text.trim()) return;
  const { left, top, height, sizes } = place;
  for (const [index, size] of sizes.entries()) {
    const mask = await drawn(text, { ...place, size });
    if (mask.height > height && index < sizes.length - 1) continue;
    const down = Math.max(0, Math.round((height - mask.height) / 2));
    return picture.paint(mask, { ...place, left, top: top + down });
  }
}

async function drawn(
  text: string,
  { font, fontfile, size, left }: Place & { size: number },
): Promise<Mask> {
  const { data, info } = await sharp({
    text: {
      text: `<span line_height="1.25">${escapeMarkup(text)}</span>`,
      font: `${font} ${size}px`,
      fontfile,
      dpi: 72,
      wrap: 'char',
      width: WIDTH - left - MARGIN,
    },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
