import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Next.js and Astro write where they ran into what they build; nothing reads it there but messages of errors. */
const NOWHERE = '/portal';

/**
 * Takes the path of the machine that built a release out of its files.
 * @throws Error that names a file of bytes which holds it, where it cannot be replaced.
 */
export function removeTraces(folder: string, root: string): number {
  let count = 0;
  const told = Buffer.from(root);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (!bytes.includes(told)) continue;
    if (bytes.includes(0)) {
      throw new Error(`${relative(folder, file)} holds ${root}, and is no text: leave it out.`);
    }
    rmSync(file); // it is a link to the file that was built
    writeFileSync(file, bytes.toString().replaceAll(root, NOWHERE));
    count += 1;
  }
  return count;
}
