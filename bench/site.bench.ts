import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kb, row } from './report.ts';

// npm run bench site: how long printing takes on this machine, and what the pages weigh, with the opening content.
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const site = join(folder, 'site');
const env = { ...process.env, DATA_DIR: join(folder, 'data'), DIST_DIR: site };

const PAGES = [
  'index.html',
  'calendar/index.html',
  'calendar/2026/12/index.html',
  'search/index.html',
];

try {
  row('put in the opening content and print the site', await run(['cms/commands/build.ts']));
  row('print the site again', await run(['cms/commands/build.ts']));
  for (const page of PAGES) row(`weight of /${page}`, weightOf(page));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds that a command took. */
async function run(args: string[]): Promise<string> {
  const began = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}.`);
  const seconds = (performance.now() - began) / 1000;
  return `${seconds.toFixed(1)} s`;
}

/** HTML, styles and scripts that a page asks for at once, as gzip packs them. */
function weightOf(page: string): string {
  const html = readFileSync(join(site, page), 'utf8');
  const linked = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, path]) => path ?? '')),
  ];
  const size = (files: string[]) =>
    files.map((file) => gzipSync(readFileSync(join(site, file))).length).reduce((a, b) => a + b, 0);
  const styles = size(linked(/href="(\/_astro\/[^"]+\.css)"/g));
  const scripts = size(linked(/(?:src|component-url|renderer-url)="(\/_astro\/[^"]+\.js)"/g));
  return `HTML ${kb(gzipSync(html).length)}, CSS ${kb(styles)}, scripts ${kb(scripts)} (gzip)`;
}
