import { launchChromium } from './chromium.ts';

// npm run screenshot: the picture in the README, of the site that runs at SITE_URL (or http://localhost:4321).
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const SHOTS = [
  { path: '/', file: 'home-phone.png', viewport: { width: 360, height: 780 } },
  { path: '/calendar/2026/12/', file: 'calendar-desk.png', viewport: { width: 1280, height: 780 } },
];

const browser = await launchChromium();
for (const { path, file, viewport } of SHOTS) {
  const page = await browser.newPage({ viewport });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `.github/${file}` });
}
await browser.close();
