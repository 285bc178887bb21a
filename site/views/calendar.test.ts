import { describe, expect, it } from 'vitest';
import type { Event } from '#content/model/event.ts';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { calendarData } from '#site/views/parts/agendaLines.ts';
import { optionsOf } from '#site/views/parts/options.ts';
import {
  calendarView,
  monthListView,
  monthView,
  optionView,
  weekParams,
  weekView,
} from './calendar.ts';
import { eventCard, eventCardView, eventView } from './events.ts';

const portal = samplePortal({
  today: '2026-11-24',
  events: [
    {
      slug: 'zhan-lan',
      title: '书画展',
      schedule: { rules: [{ kind: 'once' }], from: '2026-11-28', days: 4 },
    },
    {
      slug: 'du-shu',
      title: '读书会',
      kind: '阅读活动',
      isFree: true,
      audiences: ['children'],
      online: 'https://example.org/',
      schedule: {
        rules: [{ kind: 'weekly', weekdays: [7] }],
        from: '2026-11-01',
        start: '14:30',
        end: '16:30',
      },
    },
  ],
});

describe('the views of the calendar', () => {
  it('go from the first occurrence to the end of next year, and turn no further', () => {
    const { turns } = monthView(portal, { year: '2026', month: '11' });
    expect([turns.previous, turns.next?.path]).toEqual([null, '/calendar/2026/12/']);
    expect(monthView(portal, { year: '2027', month: '12' }).turns.next).toBeNull();
    const weeks = weekParams(portal).map(({ monday }) => monday);
    expect([weeks[0], weeks.at(-1)]).toEqual(['2026-10-26', '2027-12-27']);
    expect(weekView(portal, { monday: '2026-10-26' }).turns.previous).toBeNull();
    expect(weekView(portal, { monday: '2027-12-27' }).turns.next).toBeNull();
  });

  it('name a week by its days, over the end of a month too', () => {
    expect(weekView(portal, { monday: '2026-11-23' }).turns.title).toBe('2026年11月23日至29日');
    expect(weekView(portal, { monday: '2026-11-30' }).turns.title).toBe('2026年11月30日至12月6日');
  });

  it('have what lasts several days on each of them, in both weeks', () => {
    const titles = (monday: string) =>
      weekView(portal, { monday }).week.map(({ lines }) =>
        lines.map(({ title }) => title).join(' '),
      );
    expect(titles('2026-11-23')).toEqual(['', '', '', '', '', '书画展', '书画展 读书会']);
    expect(titles('2026-11-30')).toEqual(['书画展', '书画展', '', '', '', '', '读书会']);
  });

  it('list below a month what is in it, and in a list each date once, on the day it begins', () => {
    const grid = monthView(portal, { year: '2026', month: '12' }).days;
    expect(grid.map(({ day }) => day)[0]).toBe('2026-12-01');
    const list = monthListView(portal, { year: '2026', month: '12' });
    expect(list.days.map(({ day }) => day)).toEqual([
      '2026-11-28',
      '2026-12-06',
      '2026-12-13',
      '2026-12-20',
      '2026-12-27',
    ]);
  });
});

describe('a month with very many dates', () => {
  const full = samplePortal({
    events: Array.from({ length: 6 }, () => ({
      schedule: {
        rules: [{ kind: 'weekly' as const, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
        from: '2026-11-01',
      },
    })),
  });
  const params = { year: '2026', month: '12' };
  const more = { count: 3, path: '/calendar/week/2026-11-30/#d-2026-12-01' };

  it('shows the first few of each day, and leads to the week for the others', () => {
    const { weeks, days, isLong } = monthView(full, params);
    expect([isLong, days]).toEqual([true, []]);
    expect(weeks[0]?.[1]).toMatchObject({ day: '2026-12-01', more });
    expect(weeks[0]?.[1]?.lines).toHaveLength(3);
    const list = monthListView(full, params).days;
    expect(list[0]).toMatchObject({ day: '2026-12-01', more });
    expect(list.every(({ lines }) => lines.length === 3)).toBe(true);
  });

  it('has all of them in its weeks', () => {
    const { week } = weekView(full, { monday: '2026-11-30' });
    expect(week.every(({ lines }) => lines.length === 6)).toBe(true);
  });
});

describe('the choices', () => {
  it('are those that some event has, each with its name', () => {
    const names = optionsOf(portal).map(
      ({ facet, options }) => `${facet}: ${options.map(({ name }) => name).join('、')}`,
    );
    expect(names).toEqual([
      'kind: 文化活动、阅读活动',
      'for: 小孩',
      'cost: 免费',
      'mode: 线下、线上',
    ]);
  });

  it('each have their coming dates, and what is none is an error', () => {
    const { days } = optionView(portal, { facet: 'for', value: 'children' });
    expect(days[0]).toMatchObject({
      day: '2026-11-29',
      name: '11月29日 周日',
      lunar: '农历十月廿一',
    });
    expect(days[0]?.lines[0]).toMatchObject({
      hours: '下午2点半到4点半',
      ends: '2026-11-29T16:30',
    });
    expect(() => optionView(portal, { facet: 'for', value: 'cats' })).toThrow(
      'There is nothing to choose at for/cats.',
    );
  });

  it('know every coming date, what is going on included', () => {
    const later = samplePortal({
      today: '2026-11-30',
      events: [{ schedule: { rules: [{ kind: 'once' }], from: '2026-11-28', days: 4 } }],
    });
    expect(calendarData(later).dates).toHaveLength(1);
    expect(
      calendarData(
        samplePortal({
          today: '2026-12-02',
          events: [{ schedule: { rules: [{ kind: 'once' }], from: '2026-11-28', days: 4 } }],
        }),
      ).dates,
    ).toHaveLength(0);
  });
});

describe('an event that takes place once', () => {
  const moved = samplePortal({
    events: [
      {
        slug: 'gai-qi',
        schedule: {
          rules: [{ kind: 'once' }],
          from: '2026-12-20',
          start: '09:00',
          end: '11:00',
          moved: [{ day: '2026-12-20', to: '2026-12-10' }],
        },
      },
      {
        slug: 'qu-xiao',
        schedule: {
          rules: [{ kind: 'once' }],
          from: '2026-12-20',
          cancelled: [{ day: '2026-12-20' }],
        },
      },
    ],
  });
  const card = (slug: string) => eventCard(moved, moved.event(slug) as Event); // one of the two

  it('and has moved is told on its new day, and is over when that is', () => {
    expect(card('gai-qi')).toMatchObject({
      when: '2026年12月10日 周四 上午9点到11点',
      fate: 'scheduled',
      overAt: '2026-12-10T11:00',
    });
  });

  it('and moved to an earlier day is over after that, though its old day is still to come', () => {
    const later = samplePortal({
      today: '2026-12-12',
      events: [{ slug: 'gai-qi', schedule: moved.event('gai-qi')?.schedule }],
    });
    const view = eventView(later, { slug: 'gai-qi' });
    expect(view).toMatchObject({ isOver: true, coming: [], card: undefined });
    expect(view.told.map(({ day }) => day)).toEqual(['2026-12-10']);
  });

  it('and is called off is told as called off, on its share card too', () => {
    expect(card('qu-xiao').fate).toBe('cancelled');
    expect(eventCardView(moved, 'qu-xiao').when).toBe('【取消】2026年12月20日 周日 全天');
  });

  it('and is still on stands in the agenda under today, not under the day it began', () => {
    const { days } = calendarView(
      samplePortal({
        today: '2026-11-30',
        events: [{ schedule: { rules: [{ kind: 'once' }], from: '2026-11-28', days: 4 } }],
      }),
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-11-30']);
  });
});
