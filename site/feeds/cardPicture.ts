import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { toPng } from './png.ts';

export const WIDTH = 1200;
const HEIGHT = 630;
const BAND_HEIGHT = 24;
/** A line of the PNG: a byte for the filter, and a byte for each pixel. */
const LINE = 1 + WIDTH;

// The light scheme's own colours (site/styles/tokens.css).
export const INK = '#201814';
export const SOFT = '#5b4c44';
export const RED = '#8a130f';
export const PAPER = '#fbf6ec';

const ART = join(process.cwd(), 'site/art');

/** How much of each pixel is covered, from 0 to 255. */
export interface Mask {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The edges of what is painted have as many shades of each colour. */
const SHADES = 16;
const PAINTS = [INK, SOFT, RED];
const BAND_COLOURS = 64;

/** A card with its art, for texts to be painted on. Its colours are known, so no palette has to be found for it. */
export class CardPicture {
  static #drawn: Promise<CardPicture> | undefined;
  readonly #lines: Buffer;
  readonly #palette: Buffer;

  private constructor(lines: Buffer, palette: Buffer) {
    this.#lines = lines;
    this.#palette = palette;
  }

  /** The art is drawn once in a process. */
  static async blank(): Promise<CardPicture> {
    CardPicture.#drawn ??= CardPicture.#draw();
    const drawn = await CardPicture.#drawn;
    return new CardPicture(Buffer.from(drawn.#lines), drawn.#palette);
  }

  static async #draw(): Promise<CardPicture> {
    const colours = [PAPER, ...PAINTS.flatMap(shadesOf)];
    const lines = Buffer.alloc(HEIGHT * LINE);
    const band = await bandTile();
    for (let y = 0; y < BAND_HEIGHT; y += 1) {
      for (let x = 0; x < WIDTH; x += 1) {
        const colour = band.colours[y * band.width + (x % band.width)] ?? PAPER;
        if (!colours.includes(colour)) colours.push(colour);
        lines[(HEIGHT - BAND_HEIGHT + y) * LINE + 1 + x] = colours.indexOf(colour);
      }
    }
    const palette = Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex');
    const picture = new CardPicture(lines, palette);
    picture.paint(await deer(), { left: 72, top: 44, colour: RED });
    return picture;
  }

  /** Paints on bare paper; what reaches beyond the card is cut off. */
  paint(
    { data, width, height }: Mask,
    { left, top, colour }: { left: number; top: number; colour: string },
  ): void {
    const first = 1 + PAINTS.indexOf(colour) * SHADES;
    const columns = Math.min(width, WIDTH - left);
    for (let y = 0; y < Math.min(height, HEIGHT - top); y += 1) {
      for (let x = 0; x < columns; x += 1) {
        const shade = Math.round(((data[y * width + x] ?? 0) / 255) * SHADES);
        if (shade > 0) this.#lines[(top + y) * LINE + 1 + left + x] = first + shade - 1;
      }
    }
  }

  toPng(): Promise<Buffer> {
    return toPng({ width: WIDTH, height: HEIGHT, lines: this.#lines, palette: this.#palette });
  }
}

/** From nearly paper to the colour itself. */
function shadesOf(colour: string): string[] {
  const [from, to] = [bytesOf(PAPER), bytesOf(colour)];
  return Array.from({ length: SHADES }, (_, index) => {
    const share = (index + 1) / SHADES;
    return hexOf(from.map((byte, channel) => byte + ((to[channel] ?? 0) - byte) * share));
  });
}

const bytesOf = (colour: string): number[] => [...Buffer.from(colour.slice(1), 'hex')];
const hexOf = (bytes: number[]): string => `#${Buffer.from(bytes.map(Math.round)).toString('hex')}`;

async function deer(): Promise<Mask> {
  const svg = await readFile(join(ART, 'deer.svg'));
  const { data, info } = await sharp(svg, { density: 300 })
    .resize({ height: 76 })
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** One length of the band of embroidery that runs across the foot of the card. */
async function bandTile(): Promise<{ width: number; colours: string[] }> {
  const few = await sharp(join(ART, 'band.svg'), { density: 300 })
    .resize({ height: BAND_HEIGHT })
    .flatten()
    .png({ palette: true, colours: BAND_COLOURS })
    .toBuffer();
  const { data, info } = await sharp(few).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = Array.from({ length: info.width * info.height }, (_, pixel) =>
    hexOf([...data.subarray(pixel * 3, pixel * 3 + 3)]),
  );
  return { width: info.width, colours };
}
