import { describe, expect, it } from 'vitest';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { eventView } from '../events.ts';
import { dateItem } from './dates.ts';

const weekly = (more: object) =>
  samplePortal({
    events: [
      {
        slug: 'zhou-san',
        schedule: {
          rules: [{ kind: 'weekly', weekdays: [3] }],
          from: '2026-11-25',
          start: '19:30',
          ...more,
        },
      },
    ],
  });

const textsOf = (more: object, day: string) => {
  const portal = weekly(more);
  const date = portal.datesOf('zhou-san').find((one) => one.originalDay === day && one.day === day);
  return date && dateItem(portal, date).texts;
};

describe('what is said of a date', () => {
  it('is its day and hours; of another year, with the year', () => {
    expect(textsOf({}, '2026-12-02')).toEqual({
      day: '12月2日',
      until: '',
      hours: '晚上7点半开始',
      moved: '',
      next: '',
    });
    expect(textsOf({}, '2027-01-06')?.day).toBe('2027年1月6日');
  });

  it('is when the next one is that stands, where it is called off', () => {
    const cancelled = [{ day: '2026-12-02' }, { day: '2026-12-09' }];
    expect(textsOf({ cancelled }, '2026-12-02')?.next).toBe('下一次：12月16日 周三');
    expect(textsOf({ cancelled, until: '2026-12-09' }, '2026-12-02')?.next).toBe('');
  });

  it('is where it went, over the new year too', () => {
    const moved = [{ day: '2026-12-30', to: '2027-01-02' }];
    expect(textsOf({ moved }, '2026-12-30')).toMatchObject({ moved: '改到2027年1月2日', next: '' });
  });

  it('is the last of several days, and no 全天 beside it', () => {
    expect(textsOf({ start: undefined, days: 3 }, '2026-12-30')).toMatchObject({
      until: '到2027年1月1日',
      hours: '',
    });
  });
});

it.each([
  ['2026-12-25', true],
  ['2026-12-26', false],
])('a month before an event on %s it is said to stand: %s', (from, isSoon) => {
  const portal = samplePortal({ events: [{ slug: 'yi-ci', schedule: once(from) }] });
  expect(eventView(portal, { slug: 'yi-ci' }).isSoon).toBe(isSoon);
});

const once = (from: string) => ({ rules: [{ kind: 'once' as const }], from });
