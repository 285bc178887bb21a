import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The handbook of the editors, beside the pictures of its folder. */
const GUIDE = 'docs/editors.md';
const PICTURES = 'docs/editors';

/** A name that leads nowhere but into the folder. */
const PICTURE_NAME = /^[\p{Letter}\p{Number}_-]{1,100}\.png$/u;

/** The text of the handbook, as Markdown; null when there is none. */
export const readGuide = (root: string = process.cwd()): Promise<string | null> =>
  readFile(join(root, GUIDE), 'utf8').catch(whenMissing);

/** A picture of the handbook; null when there is none of that name. */
export async function readPicture(
  name: string,
  root: string = process.cwd(),
): Promise<Buffer | null> {
  if (!PICTURE_NAME.test(name)) return null;
  return readFile(join(root, PICTURES, name)).catch(whenMissing);
}

/** What is missing is no fault: whoever shows it says so. */
function whenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
  throw error;
}

/** Where the admin finds a picture that the handbook names by its path beside it: `editors/form.png`. Null for any other. */
export function pictureAddress(api: string, path: string): string | null {
  const name = /^(?:\.\/)?editors\/([^/]+)$/.exec(path)?.[1];
  return name && PICTURE_NAME.test(name) ? `${api}/guide/pictures/${name}` : null;
}
