import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// The browser is to speak to this machine's servers and to nothing else.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: FLAGS });

/** Makes sure that there is a browser and a Chinese font: looks for them, else installs them, and says so. */
export function ensureChromium(say: (line: string) => void): void {
  if (tryFind()) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isOnPath('apt-get')) {
    say('The browser tests need Chromium and a Chinese font: installing both with apt-get …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const packages = ['chromium', 'fonts-noto-cjk'];
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else {
    say('The browser tests need Chromium: Playwright downloads it into your home folder …');
    const cli = 'node_modules/playwright-core/cli.js';
    spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'inherit' });
  }
  findChromium();
}

function findChromium(): string {
  const found = tryFind();
  if (found) return found;
  throw new Error(
    'No Chromium was found: install it (on Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH to one.',
  );
}

function tryFind(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  const onPath = NAMES.map(pathOf).find((path) => path !== undefined);
  if (onPath) return onPath;
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

const isOnPath = (name: string): boolean => pathOf(name) !== undefined;

function pathOf(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}
