import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of files, given as globs below a root, and of what else counts: it changes when any of them does. */
export function digestOf(root: string, sources: string[], settings?: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(settings ?? null));
  const paths = globSync(sources, { cwd: root, exclude: (path) => isGenerated(String(path)) });
  for (const path of paths.sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const isGenerated = (path: string): boolean => /(^|\/)\.next($|\/)/.test(path);
