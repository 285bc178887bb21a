import { describe, expect, it } from 'vitest';
import { type CountedEvent, countedYears, figuresOf } from './counted.ts';
import { figureSchema } from './figure.ts';
import { scheduleSchema } from './schedule/schedule.ts';
import { toDay } from './time/day.ts';

const TODAY = toDay('2026-11-26');

const event = (
  entry: object,
  { state = 'scheduled', attendance = null }: Partial<CountedEvent> = {},
): CountedEvent => ({
  schedule: scheduleSchema.parse({ rules: [{ kind: 'once' }], ...entry }),
  state,
  attendance,
});

const FRIDAYS = { rules: [{ kind: 'weekly', weekdays: [5] }] };

const times = (...events: CountedEvent[]) =>
  countedYears(events, TODAY).map(({ year, times }) => [year, times]);

describe('what took place', () => {
  it.each([
    ['an event of yesterday', event({ from: '2026-11-25' }), [[2026, 1]]],
    ['an event of today', event({ from: '2026-11-26' }), []],
    ['an event to come', event({ from: '2026-11-27' }), []],
    ['an exhibition that is still open', event({ from: '2026-11-20', days: 10 }), []],
    ['a cancelled event', event({ from: '2026-03-07' }, { state: 'cancelled' }), []],
    ['a postponed event', event({ from: '2026-03-07' }, { state: 'postponed' }), []],
    ['a full event', event({ from: '2026-03-07' }, { state: 'full' }), [[2026, 1]]],
    [
      'each Friday of a March, one called off',
      event({
        ...FRIDAYS,
        from: '2026-03-06',
        until: '2026-03-27',
        cancelled: [{ day: '2026-03-13' }],
      }),
      [[2026, 3]],
    ],
    [
      'a date that was moved: once',
      event({ from: '2026-03-07', moved: [{ day: '2026-03-07', to: '2026-03-14' }] }),
      [[2026, 1]],
    ],
    [
      'a date that was moved into the future',
      event({ from: '2026-03-07', moved: [{ day: '2026-03-07', to: '2027-03-14' }] }),
      [],
    ],
    [
      'a date that was added',
      event({ from: '2026-03-07', added: [{ day: '2026-04-01' }] }),
      [[2026, 2]],
    ],
    [
      'a series over two years, without what is to come',
      event({ ...FRIDAYS, from: '2025-12-19' }),
      [
        [2026, 47],
        [2025, 2],
      ],
    ],
  ] as [string, CountedEvent, number[][]][])('%s', (_, one, expected) => {
    expect(times(one)).toEqual(expected);
  });

  it('is added up over the events of a year, the last year first', () => {
    const events = ['2025-03-01', '2026-03-01', '2026-04-01'].map((from) => event({ from }));
    expect(times(...events)).toEqual([
      [2026, 2],
      [2025, 1],
    ]);
  });
});

describe('how many came', () => {
  it('is added up over the events of which it is known, and says of how many', () => {
    const events = [
      event({ from: '2026-03-01' }, { attendance: 40 }),
      event({ from: '2026-04-01' }, { attendance: 0 }),
      event({ from: '2026-05-01' }),
    ];
    expect(countedYears(events, TODAY)).toEqual([
      { year: 2026, times: 3, events: 3, known: 2, people: 40 },
    ]);
  });

  it('is counted once for a series, and not at all for one over several years', () => {
    const within = { ...FRIDAYS, from: '2026-03-06', until: '2026-03-27' };
    const across = { ...FRIDAYS, from: '2025-12-26', until: '2026-01-02' };
    expect(countedYears([event(within, { attendance: 90 })], TODAY)[0]).toMatchObject({
      times: 4,
      people: 90,
    });
    expect(countedYears([event(across, { attendance: 90 })], TODAY)[0]).toMatchObject({
      known: 0,
      people: 0,
    });
  });

  it('is not counted of an event that did not take place', () => {
    const events = [event({ from: '2026-03-01' }, { state: 'cancelled', attendance: 40 })];
    expect(countedYears(events, TODAY)).toEqual([]);
  });
});

describe('the figures of a year', () => {
  const YEAR = { year: 2026, times: 3, events: 3, known: 3, people: 180 };

  it('have the year and the day on which they were counted, and can be published', () => {
    const figures = figuresOf(YEAR, TODAY);
    expect(figures).toEqual([
      {
        label: '开展活动（按活动日历）',
        exactly: 3,
        unit: '场',
        asOf: 2026,
        source: '活动日历，2026年11月26日统计',
      },
      {
        label: '参加活动（按活动日历）',
        exactly: 180,
        unit: '人次',
        asOf: 2026,
        source: '活动日历，2026年11月26日统计',
      },
    ]);
    for (const figure of figures) expect(figureSchema.parse(figure)).toEqual(figure);
  });

  it('are a lower bound where nobody counted at some of the events', () => {
    expect(figuresOf({ ...YEAR, known: 2 }, TODAY)[1]).toMatchObject({ atLeast: 180 });
  });

  it('say nothing of people where nobody counted', () => {
    expect(figuresOf({ ...YEAR, known: 0, people: 0 }, TODAY)).toHaveLength(1);
  });
});
