import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Card, cardPng } from './card.ts';

const card: Card = {
  title: '逢五遇·周五见：嬢嬢的便民服务',
  when: '每周五，及每月5、15、25日 上午9点到11点半',
  where: '中大街社区新时代文明实践站',
  siteName: '鹿城街道文化与志愿服务',
};

/** How much of a part of the card is ink: the share of its pixels that are far from the paper. */
async function inkIn(
  png: Buffer,
  { top, height }: { top: number; height: number },
): Promise<number> {
  const { data, info } = await sharp(png)
    .extract({ left: 0, top, width: 1200, height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((grey) => grey < 128).length / (info.width * info.height);
}

describe('a share card', () => {
  it('is 1200 by 630 pixels, light enough for a phone, and the same bytes whenever it is drawn', async () => {
    const png = await cardPng(card);
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(png.length).toBeLessThan(100_000);
    expect(await cardPng(card)).toEqual(png);
  });

  it('has the colours of the site, and those of the card before leave no trace', async () => {
    await cardPng({ ...card, title: '囍'.repeat(60) });
    const { data } = await sharp(await cardPng({ ...card, title: '一' }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data.subarray(3 * (y * 1200 + x), 3 * (y * 1200 + x) + 3);
    expect(at(600, 20).toString('hex')).toBe('fbf6ec');
    expect(at(114, 286).toString('hex')).toBe('201814');
    expect(at(600, 286).toString('hex')).toBe('fbf6ec');
  });

  it('says its title, time and place, each where it belongs', async () => {
    const png = await cardPng(card);
    for (const part of [
      { top: 150, height: 270 },
      { top: 436, height: 58 },
      { top: 506, height: 88 },
    ]) {
      expect(await inkIn(png, part)).toBeGreaterThan(0.01);
    }
  });

  it('keeps the longest title off what stands below it', async () => {
    const png = await cardPng({
      ...card,
      title: '邻里守望一家亲暨迎新春左脚舞展演'.repeat(4).slice(0, 60),
    });
    expect(await inkIn(png, { top: 150, height: 270 })).toBeGreaterThan(0.05);
    expect(await inkIn(png, { top: 424, height: 8 })).toBe(0);
  });

  it('keeps the longest rule and the longest place apart, and off the band', async () => {
    const png = await cardPng({
      ...card,
      when: '每周一、二、三、四、五、六、日，及每月1、11、21、31日，及每年农历六月廿四 上午9点到11点半',
      where: '中大街社区新时代文明实践站的二楼多功能厅，'.repeat(6),
    });
    for (const gap of [
      { top: 426, height: 8 },
      { top: 496, height: 8 },
      { top: 598, height: 6 },
    ]) {
      expect(await inkIn(png, gap)).toBe(0);
    }
  });

  it('takes whatever an editor writes as words, never as markup', async () => {
    const png = await cardPng({ ...card, title: '<b>&amp; "引号" </span>', where: '' });
    expect(await inkIn(png, { top: 150, height: 270 })).toBeGreaterThan(0.005);
  });
});
