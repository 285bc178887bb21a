import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Raise it when the drawing of cards or of months changes. */
const DRAWING = 4;

/** A picture as PNG, kept by what it says: a renewal of the site draws only those that are new. */
export async function keptPicture<T>(
  says: T,
  draw: (says: T) => Promise<Buffer>,
  folder: string = join(process.cwd(), 'node_modules/.cache/cards'),
): Promise<Buffer> {
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, draw.name, says]))
    .digest('hex');
  const file = join(folder, `${key}.png`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return kept;
  const png = await draw(says);
  await mkdir(folder, { recursive: true });
  // Renamed into its place: a build that is killed leaves no half of a picture.
  const half = `${file}.${process.pid}`;
  await writeFile(half, png);
  await rename(half, file);
  return png;
}
