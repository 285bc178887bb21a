import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { toDay } from '../time/day.ts';
import { occurrencesBetween } from './occurrence.ts';
import { scheduleSchema } from './schedule.ts';

type RuleInput = z.input<typeof scheduleSchema>['rules'][number];

/** The days of a rule in a year, written as `0129` for 29 January. */
function daysIn(year: number, ...rules: RuleInput[]): string {
  const schedule = scheduleSchema.parse({ rules, from: '2024-01-01' });
  return occurrencesBetween(schedule, toDay(`${year}-01-01`), toDay(`${year}-12-31`))
    .map(({ day }) => day.slice(5).replace('-', ''))
    .join(' ');
}

const lunar = (month: number, day: number): RuleInput => ({ kind: 'yearlyLunar', month, day });

// Written out by hand from a printed 万年历. 2025 has a leap sixth month, 2028 a leap fifth, 2033 a leap eleventh.
const LUNAR: [string, number, number, Record<number, string>][] = [
  ['春节', 1, 1, { 2025: '0129', 2028: '0126', 2033: '0131' }],
  ['元宵节', 1, 15, { 2025: '0212', 2028: '0209', 2033: '0214' }],
  ['端午节', 5, 5, { 2025: '0531', 2028: '0528', 2033: '0601' }],
  ['火把节', 6, 24, { 2025: '0718', 2028: '0814', 2033: '0720' }],
  ['七夕节', 7, 7, { 2025: '0829', 2028: '0826', 2033: '0801' }],
  ['中秋节', 8, 15, { 2025: '1006', 2028: '1003', 2033: '0908' }],
  ['重阳节', 9, 9, { 2025: '1029', 2028: '1026', 2033: '1001' }],
  ['冬月初一', 11, 1, { 2025: '1220', 2028: '1216', 2033: '1122' }],
  // 腊八 of the lunar year before falls in January.
  ['腊八', 12, 8, { 2025: '0107', 2028: '0104', 2033: '0108' }],
  // 2033 has none: its first month has 29 days.
  ['正月三十', 1, 30, { 2025: '0227', 2028: '0224', 2033: '' }],
];

describe('by the lunar calendar', () => {
  for (const [name, month, day, years] of LUNAR) {
    it.each(Object.entries(years))(`${name} falls in %s on %s`, (year, days) => {
      expect(daysIn(Number(year), lunar(month, day))).toBe(days);
    });
  }
});

describe('at the ends of months', () => {
  it.each<[string, number, RuleInput, string]>([
    ['每月31日', 2025, { kind: 'monthlyByDay', days: [31] }, '0131 0331 0531 0731 0831 1031 1231'],
    [
      '每月30日',
      2025,
      { kind: 'monthlyByDay', days: [30] },
      '0130 0330 0430 0530 0630 0730 0830 0930 1030 1130 1230',
    ],
    [
      '每月29日, in a leap year',
      2028,
      { kind: 'monthlyByDay', days: [29] },
      '0129 0229 0329 0429 0529 0629 0729 0829 0929 1029 1129 1229',
    ],
    [
      '每月29日, in a common year',
      2033,
      { kind: 'monthlyByDay', days: [29] },
      '0129 0329 0429 0529 0629 0729 0829 0929 1029 1129 1229',
    ],
    [
      '每月最后一个周五',
      2025,
      { kind: 'monthlyByWeekday', nth: -1, weekday: 5 },
      '0131 0228 0328 0425 0530 0627 0725 0829 0926 1031 1128 1226',
    ],
    [
      '每月第五个周五',
      2025,
      { kind: 'monthlyByWeekday', nth: 5, weekday: 5 },
      '0131 0530 0829 1031',
    ],
    [
      '每月最后一个周二, in a leap year',
      2028,
      { kind: 'monthlyByWeekday', nth: -1, weekday: 2 },
      '0125 0229 0328 0425 0530 0627 0725 0829 0926 1031 1128 1226',
    ],
    [
      '每月第一个周一',
      2033,
      { kind: 'monthlyByWeekday', nth: 1, weekday: 1 },
      '0103 0207 0307 0404 0502 0606 0704 0801 0905 1003 1107 1205',
    ],
    [
      '逢一',
      2025,
      { kind: 'daysEndingIn', digit: 1 },
      '0101 0111 0121 0131 0201 0211 0221 0301 0311 0321 0331 0401 0411 0421 0501 0511 0521 0531 ' +
        '0601 0611 0621 0701 0711 0721 0731 0801 0811 0821 0831 0901 0911 0921 1001 1011 1021 1031 ' +
        '1101 1111 1121 1201 1211 1221 1231',
    ],
  ])('%s falls in %i on these days', (_, year, rule, days) => {
    expect(daysIn(year, rule)).toBe(days);
  });
});

describe('逢五遇·周五见, the union of 周五 and 逢五, each day once', () => {
  const union: RuleInput[] = [
    { kind: 'weekly', weekdays: [5] },
    { kind: 'daysEndingIn', digit: 5 },
  ];

  it.each([
    [
      2025,
      '0103 0105 0110 0115 0117 0124 0125 0131 0205 0207 0214 0215 0221 0225 0228 0305 0307 0314 ' +
        '0315 0321 0325 0328 0404 0405 0411 0415 0418 0425 0502 0505 0509 0515 0516 0523 0525 0530 ' +
        '0605 0606 0613 0615 0620 0625 0627 0704 0705 0711 0715 0718 0725 0801 0805 0808 0815 0822 ' +
        '0825 0829 0905 0912 0915 0919 0925 0926 1003 1005 1010 1015 1017 1024 1025 1031 1105 1107 ' +
        '1114 1115 1121 1125 1128 1205 1212 1215 1219 1225 1226',
    ],
  ])('in %i', (year, days) => {
    expect(daysIn(year, ...union)).toBe(days);
  });
});

describe('at a solar term', () => {
  it.each([
    ['清明', 2025, '0404'],
    ['清明', 2028, '0404'],
    ['清明', 2033, '0404'],
    ['冬至', 2025, '1221'],
    ['冬至', 2028, '1221'],
    ['冬至', 2033, '1221'],
  ])('%s falls in %i on %s', (term, year, day) => {
    expect(daysIn(year, { kind: 'yearlySolarTerm', term })).toBe(day);
  });
});
