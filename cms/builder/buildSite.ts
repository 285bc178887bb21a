import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BuildReport, buildReportSchema } from '#content/buildReport.ts';
import { messageOf } from '#content/messageOf.ts';
import { runNode, TookTooLong } from '../children.ts';

/** A build that takes longer is ended: something in the content makes it endless, or the machine is too small. */
const BUILT_WITHIN_MS = 15 * 60_000;

interface Options {
  root: string;
  /** The folder of the built site. */
  site: string;
  /** Where the site reads the CMS, or undefined to read it in process. */
  cmsUrl?: string | undefined;
  /** Receives what the build prints, as it comes. */
  onOutput?: (text: string) => void;
  /** For tests: how long the build may take. */
  withinMs?: number;
}

/**
 * Builds the site beside the one that is live, and puts it in its place when it is whole. A build that fails,
 * is killed or takes too long leaves the live site as it was. What could not be rendered stays as it was too.
 * @returns what stayed as it was.
 * @throws Error whose message is the last line the build printed; TookTooLong.
 */
export async function buildSite({ root, site, ...options }: Options): Promise<BuildReport> {
  // Astro keeps its own parts beside what it builds only within the project; outside, two builds would share them.
  const built = join(root, `.astro/site-${process.pid}`);
  const next = `${site}.next-${process.pid}`;
  const report = `${next}.report.json`;
  const content = `${site}.content.json`;
  const previous = previousOf(site);
  await restoreSite(site);
  await clear(built, next, report);
  try {
    const env = {
      BUILD_CONTENT_BEFORE: content,
      BUILD_SITE_BEFORE: site,
      BUILD_REPORT: report,
    };
    await mkdir(dirname(site), { recursive: true });
    await astroBuild({ root, outDir: built, env, ...options });
    const left = buildReportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
    await move(built, next);
    await rm(previous, { recursive: true, force: true });
    if (existsSync(site)) await rename(site, previous);
    await rename(next, site);
    // What this site was made from: the next build keeps from it what does not fit then.
    await rename(report, content);
    return left;
  } finally {
    await clear(built, next, report);
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

interface AstroOptions extends Omit<Options, 'site'> {
  outDir: string;
  env: Record<string, string>;
}

async function astroBuild(options: AstroOptions): Promise<void> {
  const { root, outDir, cmsUrl, env, onOutput, withinMs = BUILT_WITHIN_MS } = options;
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  try {
    await runNode([astro, 'build', '--root', root, '--outDir', outDir], {
      isQuiet: true,
      onOutput,
      withinMs,
      env: { ...env, NODE_ENV: 'production', CMS_URL: cmsUrl ?? '' }, // empty is unset: read in process
    });
  } catch (error) {
    if (error instanceof TookTooLong) throw error;
    throw new Error(lastLine(messageOf(error)));
  }
}

/** What the build said last, without the stack, the places in the code and the hints that Astro adds. */
function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const noise = /^(at |Stack trace|Location|Hint|Caused by)|^\S+:\d+:\d+$/;
  return lines.filter((line) => line && !noise.test(line)).at(-1) ?? output;
}
