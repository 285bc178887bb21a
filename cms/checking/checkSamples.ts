import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { toDay } from '#content/model/time/day.ts';
import { daysOff } from '#content/model/time/holiday.ts';
import type { CheckedDocument, CheckKey, Facts, OtherEvent, ShownPicture } from './check.ts';
import { checksOf } from './checks.ts';

// Documents and facts for the tests of this room.

const TODAY = toDay('2026-09-01');

export const schedule = (entry: object = {}) =>
  scheduleSchema.parse({
    rules: [{ kind: 'once' }],
    from: '2026-09-10',
    start: '09:00',
    end: '11:00',
    ...entry,
  });

export const weekly = (day: number, entry: object = {}) =>
  schedule({ rules: [{ kind: 'weekly', weekdays: [day] }], ...entry });

export const EVENT: CheckedDocument = {
  collection: 'events',
  title: '桃源湖边听戏',
  summary: '周四上午，街坊们一起听戏。',
  schedule: schedule(),
  kind: '文化活动',
  venue: 'lake',
};
export const STORY: CheckedDocument = {
  collection: 'stories',
  title: '湖边的口琴',
  summary: '周五晚上，湖心亭里有人教口琴。',
  date: '2026-08-30',
};
export const BRAND: CheckedDocument = {
  collection: 'brands',
  title: '小棉袄',
  summary: '米市街社区的志愿服务队伍。',
};

export const COVER: ShownPicture = {
  path: 'cover',
  alt: '老人们坐在湖边听戏',
  filename: 'listening.webp',
  isShown: true,
};

const HOLIDAYS = daysOff([
  {
    year: 2026,
    source: '公告',
    holidays: [
      { name: '中秋节', from: toDay('2026-09-25'), to: toDay('2026-09-27') },
      { name: '国庆节', from: toDay('2026-10-01'), to: toDay('2026-10-07') },
    ],
    workdays: [toDay('2026-09-20')],
  },
]);

export const FACTS: Facts = {
  today: TODAY,
  pictures: [COVER],
  venueNames: [],
  others: [],
  daysOff: HOLIDAYS,
  announcedYear: 2026,
  hasPhone: true,
};

export const line = (key: CheckKey, document: CheckedDocument, facts: Partial<Facts> = {}) =>
  checksOf(document, { ...FACTS, ...facts }).find((check) => check.key === key);

export const picture = (path: string, alt: string): ShownPicture => ({
  path,
  alt,
  filename: 'a.webp',
  isShown: false,
});

export const other = (entry: Partial<OtherEvent> = {}): OtherEvent => ({
  title: '湖边唱歌',
  schedule: schedule({ start: '10:30', end: '12:00' }),
  venue: 'lake',
  place: null,
  ...entry,
});
