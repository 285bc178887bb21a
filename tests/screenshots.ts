import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp, { type OverlayOptions } from 'sharp';
import { launchChromium } from './chromium.ts';
import { build, serve } from './staticSite.ts';
import { EVENT, STATES, STORY, TEMPLATES } from './templates.ts';

// npm run screenshots: prints the site and its style pages from this machine's own data, takes every template
// and state in each mode and width, lays them on one sheet a mode, and renews the pictures in the README.
const SHEETS = 'screenshots';
const PAGES = [...TEMPLATES, ...STATES, '/search/?q=左脚舞', '/search/?q=龘靐'];
const WIDTHS = [360, 768, 1280];
const HEIGHT = 1200;
const MODES = [
  { name: 'light', isElder: false, colorScheme: 'light' },
  { name: 'dark', isElder: false, colorScheme: 'dark' },
  { name: 'elder', isElder: true, colorScheme: 'light' },
] as const;
const README = [
  { file: 'home-phone', path: '/', mode: MODES[0], width: 360, height: 780 },
  { file: 'event-elder', path: EVENT, mode: MODES[2], width: 360, height: 780 },
  { file: 'story-dark', path: STORY, mode: MODES[1], width: 360, height: 780 },
  { file: 'calendar-desk', path: '/calendar/2026/12/', mode: MODES[0], width: 1280, height: 900 },
];

const THUMBNAIL_HEIGHT = 420;
const LABEL_HEIGHT = 32;
const COLUMNS = 4;
const GAP = 12;

const folder = mkdtempSync(join(tmpdir(), 'screenshots-'));
mkdirSync(SHEETS, { recursive: true });
const { status, said } = await build({ STYLE_PAGES: 'true' }, join(folder, 'site'));
if (status !== 0) throw new Error(said);
const { address, stop } = await serve(join(folder, 'site'));
const browser = await launchChromium();
try {
  for (const mode of MODES) await writeSheet(browser, mode);
  for (const { file, path, mode, width, height } of README) {
    const png = await shoot(browser, path, mode, { width, height });
    await sharp(png).png({ palette: true }).toFile(`.github/${file}.png`);
  }
} finally {
  await browser.close();
  stop();
  rmSync(folder, { recursive: true });
}

async function shoot(
  browser: Browser,
  path: string,
  { isElder, colorScheme }: (typeof MODES)[number],
  viewport: { width: number; height: number },
): Promise<Buffer> {
  const page = await browser.newPage({ viewport, colorScheme });
  const url = new URL(path, address);
  if (isElder) url.searchParams.set('elder', 'on');
  await page.goto(url.href, { waitUntil: 'networkidle' });
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** One sheet: each page in its widths side by side, its address above. */
async function writeSheet(browser: Browser, mode: (typeof MODES)[number]): Promise<void> {
  const widths = WIDTHS.map((width) => Math.round((width * THUMBNAIL_HEIGHT) / HEIGHT));
  const cell = {
    width: widths.reduce((sum, width) => sum + width + GAP, GAP),
    height: THUMBNAIL_HEIGHT + LABEL_HEIGHT + GAP,
  };
  const parts: OverlayOptions[] = [];
  for (const [index, path] of PAGES.entries()) {
    const top = Math.floor(index / COLUMNS) * cell.height;
    let left = (index % COLUMNS) * cell.width + GAP;
    parts.push({ input: label(path, cell.width), top, left });
    for (const [at, width] of WIDTHS.entries()) {
      const png = await shoot(browser, path, mode, { width, height: HEIGHT });
      const input = await sharp(png).resize({ height: THUMBNAIL_HEIGHT }).toBuffer();
      parts.push({ input, top: top + LABEL_HEIGHT, left });
      left += (widths[at] ?? 0) + GAP;
    }
  }
  const rows = Math.ceil(PAGES.length / COLUMNS);
  const size = { width: COLUMNS * cell.width, height: rows * cell.height };
  await sharp({ create: { ...size, channels: 3, background: '#999' } })
    .composite(parts)
    .png({ palette: true })
    .toFile(`${SHEETS}/${mode.name}.png`);
}

function label(text: string, width: number): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${LABEL_HEIGHT}">` +
      `<text x="2" y="22" font-family="sans-serif" font-size="18">${text}</text></svg>`,
  );
}
