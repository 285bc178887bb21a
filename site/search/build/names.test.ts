import { expect, it } from 'vitest';
import { makeNames } from './names.ts';

const page = {
  url: '/',
  title: '2026年元宵节猜灯谜',
  pieces: ['志愿者王小明来了。', '段艳宝带着孩子们，李想说：“好。”', '大家都说好'],
  filters: { 社区: ['北浦社区'] },
  days: [],
  lastDay: undefined,
  tags: ['节日活动'],
  names: ['桃源湖广场', '逢五遇·周五见'],
};
const { names, titles } = makeNames([page], ['元宵节'], (character) => character);

it('names are what pages link to and are filed under, festivals, and people by what stands beside them', () => {
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
