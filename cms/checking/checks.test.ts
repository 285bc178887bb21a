import { describe, expect, it } from 'vitest';
import type { CheckedDocument, CheckKey, Facts } from './check.ts';
import {
  BRAND,
  COVER,
  EVENT,
  FACTS,
  line,
  other,
  picture,
  STORY,
  schedule,
  weekly,
} from './checkSamples.ts';
import { checksOf } from './checks.ts';

describe('what is well', () => {
  it.each([
    ['an event', EVENT, 10],
    ['a story', STORY, 6],
    ['a brand', BRAND, 6],
  ])('%s has nothing to look at', (_, document, count) => {
    const checks = checksOf(document, FACTS);
    expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);
    expect(checks).toHaveLength(count);
  });

  it('every line says something in both languages', () => {
    for (const { text } of checksOf(EVENT, FACTS)) {
      expect(text.zh).toMatch(/。$/);
      expect(text.en).toMatch(/^[A-Z].*\.$/);
    }
  });
});

type Case = [
  what: string,
  key: CheckKey,
  document: CheckedDocument,
  facts: Partial<Facts>,
  path: string,
  said: string,
];

const OPEN: Case[] = [
  ['no title', 'title', { ...EVENT, title: '' }, {}, 'title', '还没有写标题'],
  [
    'a title of two characters',
    'title',
    { ...STORY, title: '听戏' },
    {},
    'title',
    '标题只有 2 个字',
  ],
  [
    'a brand of one character',
    'title',
    { ...BRAND, title: '袄' },
    {},
    'name',
    '最好写到 2 个字以上',
  ],
  [
    'a title of 31 characters',
    'title',
    { ...EVENT, title: '听'.repeat(31) },
    {},
    'title',
    '标题有 31 个字',
  ],
  ['no summary', 'summary', { ...EVENT, summary: null }, {}, 'summary', '还没有摘要'],
  [
    'a summary of three characters',
    'summary',
    { ...STORY, summary: '听戏。' },
    {},
    'summary',
    '摘要只有 3 个字',
  ],
  ['no cover', 'cover', EVENT, { pictures: [] }, 'cover', '没有封面图'],
  [
    'a cover without words',
    'coverText',
    EVENT,
    { pictures: [{ ...COVER, alt: ' ' }] },
    'cover',
    '封面图没有说明',
  ],
  [
    'a cover with the name of its file',
    'coverText',
    BRAND,
    { pictures: [{ ...COVER, alt: 'IMG_2031' }] },
    'cover',
    '“IMG_2031”像是文件名',
  ],
  [
    'a cover without consent',
    'consent',
    EVENT,
    { pictures: [{ ...COVER, isShown: false }] },
    'cover',
    '“老人们坐在湖边听戏”能认出人',
  ],
  [
    'a picture of the gallery without consent',
    'consent',
    STORY,
    { pictures: [COVER, picture('gallery', '两位老人')] },
    'gallery',
    '“两位老人”',
  ],
  [
    'a picture of the text without consent',
    'consent',
    STORY,
    { pictures: [COVER, picture('body', '小朋友')] },
    'body',
    '“小朋友”',
  ],
  [
    'a picture of the outcome without consent',
    'consent',
    EVENT,
    { pictures: [COVER, picture('outcome.photos', '合影')] },
    'outcome.photos',
    '“合影”',
  ],
  [
    'five pictures without consent',
    'consent',
    EVENT,
    { pictures: [1, 2, 3, 4, 5].map((count) => picture('outcome.photos', `照片里的第${count}位`)) },
    'outcome.photos',
    '等 5 张图',
  ],
  ['no time', 'date', { ...EVENT, schedule: null }, {}, 'schedule.from', '还没有写好时间'],
  [
    'a year ago',
    'date',
    { ...EVENT, schedule: schedule({ from: '2025-09-10' }) },
    {},
    'schedule.from',
    '最后一天是2025年9月10日',
  ],
  [
    'begun in the past',
    'date',
    { ...EVENT, schedule: weekly(4, { from: '2025-01-02' }) },
    {},
    'schedule.from',
    '从2025年1月2日就开始了',
  ],
  [
    'published, and then set to a day before that',
    'date',
    { ...EVENT, publishedAt: '2026-08-01T00:00:00Z', schedule: schedule({ from: '2025-09-10' }) },
    {},
    'schedule.from',
    '日期都过去了',
  ],
  [
    'a story of tomorrow',
    'date',
    { ...STORY, date: '2026-09-02' },
    {},
    'date',
    '日期2026-09-02还没有到',
  ],
  ['a story without a day', 'date', { ...STORY, date: null }, {}, 'date', '还没有写日期'],
  [
    'a public holiday',
    'dayOff',
    { ...EVENT, schedule: schedule({ from: '2026-09-25' }) },
    {},
    'schedule.from',
    '9月25日中秋节放假',
  ],
  [
    'a working Sunday',
    'dayOff',
    { ...EVENT, schedule: schedule({ from: '2026-09-20' }) },
    {},
    'schedule.from',
    '9月20日调休上班',
  ],
  [
    'several days over a holiday: the first three',
    'dayOff',
    { ...EVENT, schedule: schedule({ from: '2026-09-20', days: 20 }) },
    {},
    'schedule.from',
    '9月20日调休上班，9月25日中秋节放假，9月26日中秋节放假。',
  ],
  [
    'each Friday',
    'dayOff',
    { ...EVENT, schedule: weekly(5) },
    {},
    'schedule.from',
    '9月25日中秋节放假，10月2日国庆节放假。',
  ],
  [
    'a festival event on a working Sunday',
    'dayOff',
    { ...EVENT, kind: '节日活动', schedule: schedule({ from: '2026-09-20' }) },
    {},
    'schedule.from',
    '调休上班',
  ],
  [
    'another event at the venue at the same time',
    'similar',
    EVENT,
    { others: [other()] },
    'schedule.from',
    '9月10日 10:30–12:00，同一个地方还有“湖边唱歌”',
  ],
  [
    'another at the same typed place',
    'similar',
    { ...EVENT, venue: null, place: '湖心亭' },
    { others: [other({ venue: null, place: '湖心亭' })] },
    'schedule.from',
    '“湖边唱歌”',
  ],
  [
    'another on all day',
    'similar',
    EVENT,
    { others: [other({ schedule: schedule({ start: undefined, end: undefined }) })] },
    'schedule.from',
    '全天',
  ],
  ['no place at all', 'venue', { ...EVENT, venue: null }, {}, 'venue', '还没有写在哪里办'],
  [
    'a typed place',
    'venue',
    { ...EVENT, venue: null, place: '老槐树下' },
    { venueNames: ['湖心亭'] },
    'venue',
    '没有选场所',
  ],
  [
    'a typed place that is a venue',
    'venue',
    { ...EVENT, venue: null, place: ' 湖心亭 东侧' },
    { venueNames: ['湖心亭', '广场'] },
    'venue',
    '场所里有“湖心亭”',
  ],
  ['nobody to call for an event', 'phone', EVENT, { hasPhone: false }, 'phone', '没有电话'],
  ['nobody to call for a brand', 'phone', BRAND, { hasPhone: false }, 'phone', '没有电话'],
];

describe('what is to be looked at', () => {
  it.each(OPEN)('%s', (_, key, document, facts, path, said) => {
    const check = line(key, document, facts);
    expect(check).toMatchObject({ isOk: false, path });
    expect(check?.text.zh).toContain(said);
    expect(check?.text.en).toMatch(/^[A-Z“N].*[.?]$/);
  });
});
