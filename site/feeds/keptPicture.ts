import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
  await keep(file, png).catch(() => {}); // where nothing can be written, as in a container, it is drawn anew
  return png;
}

/** Renamed into its place: a build that is killed leaves no half of a picture. */
async function keep(file: string, png: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  await writeFile(half, png);
  await rename(half, file);
}
