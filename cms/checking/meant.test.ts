import { describe, expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import type { CheckedDocument, CheckKey, Facts } from './check.ts';
import { EVENT, FACTS, line, other, STORY, schedule, weekly } from './checkSamples.ts';
import { checksOf } from './checks.ts';

describe('what is meant to be so', () => {
  const published = '2026-01-05T00:00:00Z';
  it.each<[string, CheckKey, CheckedDocument, Partial<Facts>]>([
    ['a Latin title of 50 letters', 'title', { ...EVENT, title: 'a'.repeat(50) }, {}],
    [
      'an event that was published before it was held',
      'date',
      { ...EVENT, publishedAt: published, schedule: schedule({ from: '2026-03-10' }) },
      {},
    ],
    [
      'a series that has been on for a while',
      'date',
      { ...EVENT, publishedAt: published, schedule: weekly(4, { from: '2025-01-02' }) },
      {},
    ],
    [
      'an event of years ago whose outcome is told',
      'date',
      { ...EVENT, hasOutcome: true, schedule: schedule({ from: '2024-03-10' }) },
      {},
    ],
    ['an event of today', 'date', { ...EVENT, schedule: schedule({ from: '2026-09-01' }) }, {}],
    ['a story of today', 'date', { ...STORY, date: '2026-09-01' }, {}],
    [
      'a festival event on the holiday',
      'dayOff',
      { ...EVENT, kind: '节日活动', schedule: schedule({ from: '2026-09-25' }) },
      {},
    ],
    [
      'a date on a holiday that was called off',
      'dayOff',
      {
        ...EVENT,
        schedule: weekly(5, { until: '2026-09-30', cancelled: [{ day: '2026-09-25' }] }),
      },
      {},
    ],
    [
      'a holiday that is over',
      'dayOff',
      { ...EVENT, schedule: schedule({ from: '2026-09-25' }) },
      { today: toDay('2026-10-10') },
    ],
    [
      'another event at the venue before',
      'similar',
      EVENT,
      { others: [other({ schedule: schedule({ start: '07:00', end: '09:00' }) })] },
    ],
    [
      'another event at the venue on another day',
      'similar',
      EVENT,
      { others: [other({ schedule: schedule({ from: '2026-09-11' }) })] },
    ],
    [
      'another event in another room',
      'similar',
      { ...EVENT, place: '一楼' },
      { others: [other({ place: '二楼' })] },
    ],
    [
      'another event at the venue that is called off that day',
      'similar',
      EVENT,
      { others: [other({ schedule: schedule({ cancelled: [{ day: '2026-09-10' }] }) })] },
    ],
    ['an event online', 'venue', { ...EVENT, venue: null, online: 'https://example.org/' }, {}],
  ])('%s', (_, key, document, facts) => {
    expect(line(key, document, facts)).toMatchObject({ isOk: true });
  });

  it('of a year whose holidays are not announced nothing is claimed', () => {
    const check = line('dayOff', { ...EVENT, schedule: schedule({ from: '2027-05-01' }) });
    expect(check).toMatchObject({ isOk: true });
    expect(check?.text.zh).toBe('2027年怎么放假还没有公布，公布后再看一看。');
  });

  it('a document without pictures is not asked about the words and the consent of pictures', () => {
    const keys = checksOf(EVENT, { ...FACTS, pictures: [] }).map(({ key }) => key);
    expect(keys).not.toContain('coverText');
    expect(keys).not.toContain('consent');
  });
});
