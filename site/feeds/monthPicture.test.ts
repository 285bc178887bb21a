import sharp from 'sharp';
import { expect, it } from 'vitest';
import { type MonthPicture, monthPng } from './monthPicture.ts';

const month = (days: number): MonthPicture => ({
  siteName: '鹿城街道文化与志愿服务',
  title: '2026年12月活动',
  days: Array.from({ length: days }, (_, index) => ({
    name: `12月${index + 1}日`,
    lines: [{ text: '晚上7点半 一起跳左脚舞 & <看灯> · 桃源湖广场', isOff: index === 0 }],
    more: index === 1 ? '这天还有3场' : '',
  })),
  address: 'http://localhost:4321/calendar/2026/12/',
  hint: '扫码看最新安排',
});

it('a month is a PNG as wide as a phone shows well, and as high as it is long', async () => {
  const [short, long] = await Promise.all([monthPng(month(1)), monthPng(month(20))]);
  const [a, b] = await Promise.all([sharp(short).metadata(), sharp(long).metadata()]);
  expect([a.format, a.width, b.width]).toEqual(['png', 1080, 1080]);
  expect((b.height ?? 0) - (a.height ?? 0)).toBeGreaterThan(19 * 34 * 3);
  expect(long.length).toBeLessThan(300_000);
});

it('a month in which nothing is has a picture too', async () => {
  expect((await sharp(await monthPng(month(0))).metadata()).width).toBe(1080);
});
