import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Options {
  root: string;
  /** The folder of the printed site. */
  site: string;
  /** Where the site reads the CMS, or undefined to read it in process. */
  cmsUrl?: string | undefined;
  /** Receives what the build prints, as it comes. */
  onOutput?: (text: string) => void;
}

/**
 * Builds the site beside the one that stands, and puts it in its place when it is whole. A build that fails
 * or is killed leaves the standing site as it was.
 * @throws Error whose message is the last line the build printed.
 */
export async function buildSite({ root, site, cmsUrl, onOutput }: Options): Promise<void> {
  // Astro keeps its own parts beside what it builds only within the project; outside, two builds would share them.
  const built = join(root, `.astro/site-${process.pid}`);
  const next = `${site}.next-${process.pid}`;
  const previous = previousOf(site);
  await restoreSite(site);
  await clear(built, next);
  try {
    await astroBuild({ root, outDir: built, cmsUrl, onOutput });
    await move(built, next);
    await rm(previous, { recursive: true, force: true });
    if (existsSync(site)) await rename(site, previous);
    await rename(next, site);
  } finally {
    await clear(built, next);
    await restoreSite(site);
    await rm(previous, { recursive: true, force: true });
  }
}

async function clear(...folders: string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

/** Moves a folder, to another disk if need be. */
async function move(from: string, to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error; // Node's own errors have codes
    await cp(from, to, { recursive: true });
  }
}

/** Puts the previous site back where a process was killed in the instant between taking it away and the next. */
export async function restoreSite(site: string): Promise<void> {
  const previous = previousOf(site);
  if (!existsSync(site) && existsSync(previous)) await rename(previous, site);
}

const previousOf = (site: string): string => `${site}.previous`;

function astroBuild(options: Omit<Options, 'site'> & { outDir: string }): Promise<void> {
  const { root, outDir, cmsUrl, onOutput } = options;
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build', '--root', root, '--outDir', outDir], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CMS_URL: cmsUrl ?? '', // empty is unset: read in process
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-4000);
      onOutput?.(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(lastLine(tail) ?? `the build ended with code ${code}`));
    });
  });
}

function lastLine(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line && !/^(at |Stack trace|Location|Hint|Caused by)/.test(line))
    .at(-1);
}
