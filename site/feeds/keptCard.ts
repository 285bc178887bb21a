import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Card, cardPng } from './card.ts';

/** Raise it when the drawing of cards changes. */
const DRAWING = 3;

/** A share card, kept by what it says: a renewal of the site draws only those that are new. */
export async function keptCard(
  card: Card,
  folder: string = join(process.cwd(), 'node_modules/.cache/cards'),
): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex');
  const file = join(folder, `${key}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const png = await cardPng(card);
  await mkdir(folder, { recursive: true });
  // Renamed into its place: a build that is killed leaves no half of a card.
  const half = `${file}.${process.pid}`;
  await writeFile(half, png);
  await rename(half, file);
  return png;
}
