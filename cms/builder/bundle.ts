import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '#content/messageOf.ts';
import { settings } from '#content/settings.ts';
import { runNode, TookTooLong } from '../children.ts';
import { digestOf } from '../digest.ts';
import { releaseAt } from '../release.ts';

/** What the bundle is made of. */
const SOURCES = [
  'site/**/*',
  'content/**/*.ts',
  'public/**/*',
  'astro.config.mjs',
  'package-lock.json',
];
const BUILT_WITHIN_MS = 5 * 60_000;
/** A process may still run an old bundle. */
const KEPT_MS = 2 * 24 * 3_600_000;

/**
 * The folder of the site's server bundle, which renders every page: made when the code has changed, and
 * not when content has.
 * @throws Error whose message is the last line that Astro printed.
 */
export async function siteBundle(root: string, onOutput?: (text: string) => void): Promise<string> {
  const { STYLE_PAGES } = settings();
  const release = releaseAt(root);
  if (release && STYLE_PAGES)
    throw new Error('STYLE_PAGES: a release has no style pages, leave it out.');
  if (release) return join(root, release.bundle);
  const name = `bundle-${digestOf(root, SOURCES, [STYLE_PAGES]).slice(0, 16)}`;
  const folder = join(root, '.astro', name);
  if (existsSync(folder)) return folder;
  await sweep(join(root, '.astro'));
  const part = `${folder}.${process.pid}`;
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  try {
    await runNode([astro, 'build', '--root', root], {
      isQuiet: true,
      onOutput,
      withinMs: BUILT_WITHIN_MS,
      env: { NODE_ENV: 'production', BUILD_BUNDLE: `${part}/` },
    });
    await rename(part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (existsSync(folder)) return folder; // another process was quicker
    if (error instanceof TookTooLong) throw error;
    throw new Error(lastLine(messageOf(error)));
  }
  return folder;
}

/** Removes bundles of earlier code, and what killed builds left. */
async function sweep(folder: string): Promise<void> {
  const since = Date.now() - KEPT_MS;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (!/^(bundle|site)-/.test(name)) continue;
    const [, maker] = /\.(\d+)$/.exec(name) ?? [];
    const isLeft = maker ? !isRunning(Number(maker)) : (await stat(path)).mtimeMs < since;
    if (isLeft) await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** What the build said last, without the stack, the places in the code and the hints that Astro adds. */
function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const noise = /^(at |Stack trace|Location|Hint|Caused by)|^\S+:\d+:\d+$/;
  return lines.filter((line) => line && !noise.test(line)).at(-1) ?? output;
}
