import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TWINS = /\.(br|gz)$/;

/** The MD5 of each file of a folder, computed anew only for what has changed since it was asked before. */
export class Digests {
  readonly #known = new Map<string, { stamp: string; digest: string }>();

  /** @returns path → hexadecimal digest, without the compressed twins, which only a web server of one's own can choose. */
  of(folder: string): Map<string, string> {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    const all = new Set(files);
    const found = files.filter((file) => !TWINS.test(file) || !all.has(file.replace(TWINS, '')));
    for (const file of this.#known.keys()) if (!all.has(file)) this.#known.delete(file);
    return new Map(found.map((file) => [file, this.#digestOf(folder, file)]));
  }

  #digestOf(folder: string, file: string): string {
    const path = join(folder, file);
    const { ino, size, mtimeMs } = statSync(path);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    const known = this.#known.get(file);
    if (known?.stamp === stamp) return known.digest;
    const digest = createHash('md5').update(readFileSync(path)).digest('hex');
    this.#known.set(file, { stamp, digest });
    return digest;
  }
}
