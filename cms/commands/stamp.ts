import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from '../digest.ts';

/** Remembers what something was built from, to know later whether it must be built again. */
export interface Stamp {
  isCurrent(): boolean;
  write(): void;
}

interface Options {
  root: string;
  name: string;
  /** The files it is built from, as globs. */
  sources: string[];
  /** A file that is there when it is built, by its full path. */
  result: string;
}

export function stampFor({ root, name, sources, result }: Options): Stamp {
  const file = join(root, 'node_modules/.cache/portal', name);
  const digest = digestOf(root, sources);
  return {
    isCurrent: () =>
      existsSync(result) && existsSync(file) && readFileSync(file, 'utf8') === digest,
    write: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, digest);
    },
  };
}
