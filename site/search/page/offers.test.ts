import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { offersIn } from './offers.ts';

const TODAY = toEpochDay('2026-11-24'); // a Tuesday
const MID_AUTUMN: Record<number, string> = { 2025: '2025-10-06', 2026: '2026-09-25' };
const KNOWN = {
  festivals: new Map([
    ['中秋节', new Map([2025, 2026].map((year) => [year, toEpochDay(MID_AUTUMN[year] ?? '')]))],
    ['元宵节', new Map([[2027, toEpochDay('2027-02-20')]])],
  ]),
  communities: ['北浦社区', '学桥街社区'],
  brands: ['缝补嬢嬢'],
};
const offers = (typed: string) => offersIn(typed, KNOWN, TODAY);

describe('what is typed offers filters', () => {
  it.each([
    ['今年中秋', { festival: '中秋节', year: '2026' }, ''],
    ['去年的中秋节 义诊', { festival: '中秋节', year: '2025' }, '义诊'],
    ['正月十五', { festival: '元宵节' }, ''],
    ['上个月', { time: '2026-10-01~2026-10-31' }, ''],
    ['今天有什么', { time: '2026-11-24' }, '有什么'],
    ['这周', { time: '2026-11-23~2026-11-29' }, ''],
    ['周末', { time: '2026-11-28~2026-11-29' }, ''],
    ['2025年1月', { time: '2025-01-01~2025-01-31' }, ''],
    ['2025年2月3日', { time: '2025-02-03' }, ''],
    ['去年', { year: '2025' }, ''],
    ['北浦社区的义诊', { community: '北浦社区' }, '义诊'],
    ['北浦 义诊', { community: '北浦社区' }, '义诊'],
    ['缝补嬢嬢', { brand: '缝补嬢嬢' }, ''],
  ])('%s', (typed, selection, rest) => {
    expect(offers(typed)[0]).toMatchObject({ selection, rest });
  });

  it('several at once, each by itself', () => {
    expect(offers('北浦社区 上个月').map(({ selection }) => selection)).toEqual([
      { time: '2026-10-01~2026-10-31' },
      { community: '北浦社区' },
    ]);
  });

  it.each(['', '左脚舞', '13月', '2月31日', '中'])('“%s” offers none', (typed) => {
    expect(offers(typed)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (text) => void offers(text)),
    );
  });
});
