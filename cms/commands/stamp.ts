import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
  /** What else it depends on. */
  settings?: unknown;
  /** A file that is there when it is built, by its full path. */
  result: string;
}

export function stampFor({ root, name, sources, settings, result }: Options): Stamp {
  const file = join(root, 'node_modules/.cache/portal', name);
  const hash = createHash('sha256').update(JSON.stringify(settings ?? null));
  const paths = globSync(sources, { cwd: root, exclude: (path) => isGenerated(String(path)) });
  for (const path of paths.sort()) {
    if (/\.\w+$/.test(path)) hash.update(path).update(readFileSync(join(root, path)));
  }
  const digest = hash.digest('hex');
  return {
    isCurrent: () =>
      existsSync(result) && existsSync(file) && readFileSync(file, 'utf8') === digest,
    write: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, digest);
    },
  };
}

const isGenerated = (path: string): boolean => /(^|\/)\.next($|\/)/.test(path);
