import { expect, it } from 'vitest';
import type { SearchRecord } from '#site/views/search/record.ts';
import { makeNames, mentionsOf } from './names.ts';

const page: SearchRecord = {
  url: '/',
  title: '2026年元宵节猜灯谜',
  pieces: ['志愿者王小明来了。', '段艳宝带着孩子们，李想说：“好。”', '大家都说好'],
  type: 'story',
  facets: { community: ['北浦社区'], brand: ['逢五遇·周五见'] },
  names: ['桃源湖广场'],
  days: [],
  lastDay: undefined,
  dates: [],
  comingCount: 0,
};
const fold = (character: string) => character;
const { names, titles } = makeNames([mentionsOf(page, fold)], ['元宵节'], fold);

it('names are what pages are filed under and speak of, festivals, and people by what stands beside them', () => {
  for (const name of [
    '北浦社区',
    '桃源湖广场',
    '逢五遇周五见',
    '元宵节',
    '王小明',
    '段艳宝',
    '李想',
  ]) {
    expect(names).toContain(name);
  }
});

it('what a title says besides names is one more, and the whole title is known too', () => {
  expect(names).toContain('猜灯谜');
  expect(titles).toEqual(['2026年元宵节猜灯谜']);
});
