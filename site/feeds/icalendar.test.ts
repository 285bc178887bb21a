import * as fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { eventSchema } from '#content/model/event.ts';
import { hasDailyHours, occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { addDays, type Day, dayAt, eachDay, toDay } from '#content/model/time/day.ts';
import { type Portal, portalFrom } from '#site/portal/portal.ts';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { dateFileParams, dateFileView } from '#site/views/subscriptions.ts';
import { dateIcs, eventIcs, eventsIcs } from './icalendar.ts';

// What the feeds say is read back by node-ical, which shares no line with the library that writes them.
type ScheduleInput = z.input<typeof scheduleSchema>;
type EventInput = Partial<z.input<typeof eventSchema>>;

const OPTIONS = { name: '鹿城', base: new URL('https://lucheng.example/'), page: '/calendar/' };

const portalWith = (schedule: ScheduleInput, more: EventInput = {}, updatedAt?: string): Portal =>
  samplePortal({
    events: [{ slug: 'huo-dong', schedule, ...more }],
    ...(updatedAt && { updatedAt }),
  });

const TODAY = toDay('2026-11-24');

/** The file of the one event. */
function fileOf(portal: Portal): string {
  const [event] = portal.content().events;
  if (!event) throw new Error('The portal has no event.');
  return eventIcs(portal, event, OPTIONS);
}

const icsOf = (portal: Portal): string => eventsIcs(portal, portal.content().events, OPTIONS);

const componentsOf = (ics: string): VEvent[] =>
  Object.values(ical.sync.parseICS(ics)).filter(
    (component): component is VEvent => component?.type === 'VEVENT',
  );

/** Every date a reader of the file sees in two years: `2026-12-04 09:00–11:30`, those that are called off marked. */
function readBack(ics: string, from: Day, to: Day): string[] {
  const range = { from: new Date(`${from}T00:00:00+08:00`), to: new Date(`${to}T23:59:59+08:00`) };
  const seen = componentsOf(ics).flatMap((component) =>
    component.rrule
      ? ical.expandRecurringEvent(component, { ...range, expandOngoing: true })
      : [
          {
            start: component.start,
            end: component.end ?? component.start,
            isFullDay: component.datetype === 'date',
            event: component,
          },
        ],
  );
  return seen
    .map(({ start, end, isFullDay, event }) => {
      const first = dayOf(start, isFullDay);
      const last = isFullDay ? addDays(dayOf(end, true), -1) : dayOf(end, false);
      const times = isFullDay ? '' : ` ${timeOf(start)}–${timeOf(end)}`;
      return {
        first,
        last,
        text: `${first}${first === last ? '' : `/${last}`}${times}${event.status === 'CANCELLED' ? ' off' : ''}`,
      };
    })
    .filter(({ first, last }) => last >= from && first <= to)
    .map(({ text }) => text)
    .sort();
}

/** node-ical keeps a date without time at midnight of the machine's own zone. */
function dayOf(instant: Date, isFullDay: boolean): Day {
  if (!isFullDay) return dayAt(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return toDay(`${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`);
}

const timeOf = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);

/** The same, as the model has it; what opens anew each day is a date a day. */
const asPlanned = (schedule: ScheduleInput, from: Day, to: Day): string[] =>
  occurrencesBetween(scheduleSchema.parse(schedule), from, to)
    .filter(({ status }) => status !== 'movedAway')
    .flatMap((occurrence) => {
      const { day, lastDay, start, end, status } = occurrence;
      const times = start ? ` ${start}–${end ?? start}` : '';
      const off = status === 'cancelled' ? ' off' : '';
      const days = hasDailyHours(occurrence)
        ? eachDay(day, lastDay).filter((each) => each >= from && each <= to)
        : [day === lastDay ? day : `${day}/${lastDay}`];
      return days.map((each) => `${each}${times}${off}`);
    })
    .sort();

const [FROM, TO] = [toDay('2026-01-01'), toDay('2027-12-31')];
const morning = { start: '09:00', end: '11:30' };
const fengWu: ScheduleInput = {
  rules: [
    { kind: 'weekly', weekdays: [5] },
    { kind: 'daysEndingIn', digit: 5 },
  ],
  from: '2024-01-05',
  ...morning,
};
const once: ScheduleInput = { rules: [{ kind: 'once' }], from: '2026-12-04', ...morning };

describe('two years come back as they were planned', () => {
  it.each<[string, ScheduleInput]>([
    ['once', once],
    ['once, all day', { rules: [{ kind: 'once' }], from: '2026-12-04' }],
    ['once, for three days', { rules: [{ kind: 'once' }], from: '2026-12-04', days: 3 }],
    ['once, from one evening to a morning', { ...once, days: 2, start: '19:30', end: '09:00' }],
    ['for three days, each from 09:00 to 11:30', { ...once, days: 3 }],
    ['for three days, each from 19:00', { ...once, days: 3, start: '19:00', end: undefined }],
    [
      'weekly, for two days each, with hours',
      { ...fengWu, rules: [{ kind: 'weekly', weekdays: [6] }], days: 2 },
    ],
    ['without an end', { ...once, end: undefined }],
    ['weekly', { ...fengWu, rules: [{ kind: 'weekly', weekdays: [2, 4] }] }],
    ['weekly, all day', { rules: [{ kind: 'weekly', weekdays: [7] }], from: '2026-03-01' }],
    ['on the 31st', { ...fengWu, rules: [{ kind: 'monthlyByDay', days: [31] }] }],
    [
      'on the last Friday',
      { ...fengWu, rules: [{ kind: 'monthlyByWeekday', nth: -1, weekday: 5 }] },
    ],
    ['by the lunar calendar', { ...fengWu, rules: [{ kind: 'yearlyLunar', month: 8, day: 15 }] }],
    [
      'three days at 春节',
      { rules: [{ kind: 'yearlyLunar', month: 1, day: 1 }], from: '2024-01-01', days: 3 },
    ],
    ['at a solar term', { ...fengWu, rules: [{ kind: 'yearlySolarTerm', term: '清明' }] }],
    ['逢五遇·周五见: the union, each day once', fengWu],
    [
      'a union of three, with a first day of its own',
      {
        ...fengWu,
        from: '2026-02-03',
        rules: [{ kind: 'once' }, ...fengWu.rules, { kind: 'yearlyLunar', month: 5, day: 5 }],
      },
    ],
    ['until a day', { ...fengWu, until: '2026-06-30' }],
    [
      'cancelled, moved, at other hours, noted and added',
      {
        ...fengWu,
        cancelled: [{ day: '2026-12-11', note: '停一次' }],
        moved: [
          { day: '2026-12-15', to: '2026-12-16', start: '14:00', end: '16:30' },
          { day: '2026-12-18', to: '2026-12-18', start: '10:00', end: '12:00' },
        ],
        noted: [{ day: '2026-12-25', note: '加磨刀' }],
        added: [{ day: '2026-12-30' }, { day: '2026-12-05', start: '19:00', end: '20:00' }],
      },
    ],
    [
      'moved out of its series, past its end',
      { ...fengWu, until: '2026-12-25', moved: [{ day: '2026-12-25', to: '2027-01-02' }] },
    ],
    [
      'twice on one day',
      {
        ...once,
        added: [
          { day: '2026-12-20', ...morning },
          { day: '2026-12-20', start: '14:00', end: '16:00' },
        ],
      },
    ],
  ])('%s', (_, schedule) => {
    expect(readBack(icsOf(portalWith(schedule)), FROM, TO)).toEqual(asPlanned(schedule, FROM, TO));
  });

  it('for any rules and exceptions', () => {
    const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7);
    const rule = fc.oneof(
      fc.record({
        kind: fc.constant('weekly'),
        weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('monthlyByDay'),
        days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        kind: fc.constant('monthlyByWeekday'),
        nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
        weekday,
      }),
      fc.record({ kind: fc.constant('daysEndingIn'), digit: fc.integer({ min: 0, max: 9 }) }),
      fc.record({
        kind: fc.constant('yearlyLunar'),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 30 }),
      }),
    );
    const someDay = fc.integer({ min: 0, max: 700 }).map((count) => addDays(FROM, count));
    const schedules = fc
      .record({
        rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
        from: someDay,
        start: fc.constantFrom(undefined, '09:00'),
        days: fc.constantFrom(1, 1, 2),
        cancelled: fc.array(fc.record({ day: someDay }), { maxLength: 30 }),
        moved: fc.array(fc.record({ day: someDay, to: someDay }), { maxLength: 30 }),
        added: fc.uniqueArray(fc.record({ day: someDay }), {
          maxLength: 5,
          selector: ({ day }) => day,
        }),
      })
      .map((schedule) => ({ ...schedule, end: schedule.start && '11:30' }) as ScheduleInput); // kinds and choices as the model has them
    fc.assert(
      fc.property(schedules, (schedule) => {
        const portal = portalWith(schedule);
        expect(readBack(icsOf(portal), FROM, TO)).toEqual(asPlanned(schedule, FROM, TO));
        expect(readBack(fileOf(portal), TODAY, TO)).toEqual(asPlanned(schedule, TODAY, TO));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the file of an event', () => {
  const LONG_AGO = toDay('2024-01-01');

  it('begins with the next date, under the names that the feed has, and reminds of each', () => {
    const portal = portalWith(fengWu);
    const file = fileOf(portal);
    expect(readBack(file, LONG_AGO, TO)).toEqual(asPlanned(fengWu, TODAY, TO));
    const uids = (ics: string) => componentsOf(ics).map(({ uid }) => uid);
    expect(uids(file)).toEqual(uids(icsOf(portal)));
    const entries = file.split('BEGIN:VEVENT').slice(1);
    expect(entries).toHaveLength(2);
    for (const entry of entries) expect(entry).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER:-PT2H/);
    expect(icsOf(portal)).not.toContain('VALARM');
  });

  it('has a date that was planned for a day before and is still to come', () => {
    const moved = { ...fengWu, moved: [{ day: '2026-11-20', to: '2026-11-28' }] };
    const planned = asPlanned(moved, TODAY, TO);
    expect(planned.some((date) => date.startsWith('2026-11-28'))).toBe(true);
    expect(readBack(fileOf(portalWith(moved)), TODAY, TO)).toEqual(planned);
  });

  it('reminds of nothing that is called off', () => {
    const cancelled = [{ day: '2026-12-11' }];
    const entries = fileOf(portalWith({ ...fengWu, cancelled })).split('BEGIN:VEVENT');
    const off = entries.filter((entry) => entry.includes('STATUS:CANCELLED'));
    expect(off).toHaveLength(1);
    expect(off[0]).not.toContain('VALARM');
    expect(fileOf(portalWith(fengWu, { state: 'postponed' }))).not.toContain('VALARM');
  });

  it('has the last date of what is over', () => {
    const over = { ...fengWu, until: '2026-10-31' };
    expect(readBack(fileOf(portalWith(over)), LONG_AGO, TO)).toEqual(['2026-10-30 09:00–11:30']);
  });
});

describe('an update', () => {
  const uids = (portal: Portal) =>
    componentsOf(icsOf(portal)).map(({ uid, sequence }) => ({ uid, sequence: Number(sequence) }));

  it('keeps every UID and raises SEQUENCE, whatever was edited', () => {
    const before = uids(portalWith(fengWu));
    const after = uids(
      portalWith(
        { ...fengWu, start: '09:30' },
        { title: '改了名', slug: 'gai-le' },
        '2026-11-20T00:00:00.000Z',
      ),
    );
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    before.forEach(({ sequence }, index) => {
      expect(after[index]?.sequence).toBeGreaterThan(sequence);
    });
  });

  it('changes nothing when nothing was edited, on whatever day it is printed', () => {
    const later = portalFrom(portalWith(fengWu).content(), toDay('2026-12-01'), []);
    expect(icsOf(later)).toBe(icsOf(portalWith(fengWu)));
  });

  it('a cancelled date is told under the UID of its series, by RECURRENCE-ID, as cancelled', () => {
    const ics = unfolded(
      icsOf(portalWith({ ...fengWu, cancelled: [{ day: '2026-12-11', note: '停一次' }] })),
    );
    const cancelled = ics.split('BEGIN:VEVENT').filter((part) => part.includes('STATUS:CANCELLED'));
    expect(cancelled).toHaveLength(1);
    expect(cancelled[0]).toContain('UID:id-0-weekly\r\n');
    expect(cancelled[0]).toContain('RECURRENCE-ID;TZID=Asia/Shanghai:20261211T090000\r\n');
    expect(cancelled[0]).toContain('SUMMARY:【取消】活动\r\n');
    expect(cancelled[0]).toContain('停一次');
  });

  it('an event that is called off is told as cancelled in each of its parts; one that is put off, as tentative', () => {
    const off = componentsOf(icsOf(portalWith(fengWu, { state: 'cancelled', notice: '不办了' })));
    expect(new Set(off.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
    const late = componentsOf(icsOf(portalWith(once, { state: 'postponed' })));
    expect(late.map(({ status }) => status)).toEqual(['TENTATIVE']);
  });

  it('of an exception is as new as its series, whose horizon moved at the new year', () => {
    const portal = portalWith({ ...fengWu, cancelled: [{ day: '2027-06-11' }] });
    const nextYear = portalFrom(portal.content(), toDay('2027-01-01'), []);
    const sequences = componentsOf(icsOf(nextYear)).flatMap((component) => [
      Number(component.sequence),
      ...Object.values(component.recurrences ?? {}).map(({ sequence }) => Number(sequence)),
    ]);
    expect(sequences.length).toBeGreaterThan(2);
    expect(new Set(sequences).size).toBe(1);
  });

  it('of the horizon, at the new year, is an update too', () => {
    const portal = portalWith(fengWu);
    const nextYear = portalFrom(portal.content(), toDay('2027-01-01'), []);
    expect(uids(nextYear)[0]?.sequence).toBeGreaterThan(uids(portal)[0]?.sequence ?? 0);
  });
});

describe('the file', () => {
  const long = {
    summary: '一'.repeat(150) + '👍🏽'.repeat(10),
    howToJoin: '带上；逗号，和\\反斜杠\n换行',
  };
  const ics = icsOf(portalWith(fengWu, long));

  it('has no line over 75 octets, none that splits a character, and ends each with CRLF', () => {
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of ics.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it('gives back long texts whole', () => {
    const [event] = componentsOf(ics);
    expect(String(event?.description)).toContain(long.summary);
    expect(String(event?.description)).toContain('带上；逗号，和\\反斜杠\n换行');
    expect(String(event?.description)).toContain('https://lucheng.example/events/huo-dong/');
  });

  it('says its name, its zone and how often to ask anew', () => {
    for (const line of [
      'METHOD:PUBLISH',
      'X-WR-CALNAME:鹿城',
      'NAME:鹿城',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai',
      'TZOFFSETTO:+0800',
      'DTSTART;TZID=Asia/Shanghai:20240105T090000',
      'RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20271231T010000Z',
    ]) {
      expect(ics).toContain(line);
    }
    expect(ics).toMatch(/DTSTAMP:\d{8}T\d{6}Z\r\n/);
  });

  it('of one date holds that date alone, as no series', () => {
    const portal = portalWith(fengWu);
    const one = dateIcs(portal, dateFileView(portal, { file: 'huo-dong-20261204.ics' }), OPTIONS);
    expect(one).not.toMatch(/RRULE|RECURRENCE-ID/);
    expect(readBack(one, FROM, TO)).toEqual(['2026-12-04 09:00–11:30']);
    expect(one).toMatch(/BEGIN:VALARM[\s\S]*TRIGGER:-PT2H/);
  });

  it('of one date has the name that the feed gives it, though its day has two', () => {
    const added = [
      { day: '2026-12-20', start: '09:00', end: '11:00' },
      { day: '2026-12-20', start: '14:00', end: '16:00' },
    ];
    const portal = portalWith({ ...once, added });
    const afternoon = dateFileView(portal, { file: 'huo-dong-20261220-2.ics' });
    const one = dateIcs(portal, afternoon, OPTIONS);
    expect(readBack(one, FROM, TO)).toEqual(['2026-12-20 14:00–16:00']);
    expect(one).toContain('UID:id-0-20261220-2');
    expect(icsOf(portal)).toContain('UID:id-0-20261220-2');
    expect(dateFileParams(portal).map(({ file }) => file)).toEqual([
      'huo-dong-20261204.ics',
      'huo-dong-20261220.ics',
      'huo-dong-20261220-2.ics',
    ]);
  });
});

const unfolded = (ics: string): string => ics.replaceAll('\r\n ', '');
