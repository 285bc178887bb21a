import { expect, it } from 'vitest';
import { isFileName } from './pictures.ts';

it.each([
  'IMG_2031.JPG',
  'IMG_2031',
  'img-20260301-wa0012',
  'DSC00012',
  'DSCN1234',
  'PXL_20260301_101112',
  'mmexport1764121212121',
  '微信图片_20260301101112',
  '截屏2026-03-01 10.11.12',
  'Screenshot_20260301-101112',
  '老人合影.jpg',
  '20260301101112',
  '照片 (3)',
  'a1b2c3',
])('%s is but the name of a file', (alt) => {
  expect(isFileName(alt, 'a1b2c3.webp')).toBe(true);
});

it.each([
  '老人们坐在湖边听戏',
  '2026年元宵节的灯谜',
  '照片里三位老人在包粽子',
  'Three people singing',
  'IMG 展览的入口',
])('%s says what a picture shows', (alt) => {
  expect(isFileName(alt, 'a1b2c3.webp')).toBe(false);
});
