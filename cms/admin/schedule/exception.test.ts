import { describe, expect, it } from 'vitest';
import { occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { toDay } from '#content/model/time/day.ts';
import { draftFor, outcomeOf } from './draft.ts';
import { fateChanges, fateOfMove, type RowChange, withdrawal } from './exception.ts';

const schedule = scheduleSchema.parse({
  rules: [{ kind: 'weekly', weekdays: [5] }],
  from: '2026-12-04',
  start: '09:00',
  end: '11:30',
  cancelled: [{ day: '2026-12-18' }, { day: '2026-12-04', note: '检修' }, { day: '2026-12-18' }],
  moved: [{ day: '2026-12-11', to: '2026-12-12' }],
  noted: [{ day: '2026-12-18', note: '带针线' }],
  added: [{ day: '2026-12-06' }, { day: '2026-12-06', start: '14:00' }],
});

const friday = toDay('2026-12-18');

/** The schedule after changes, as the form makes them. */
function changed(before: Schedule, changes: RowChange[]): Schedule {
  const after: Record<string, unknown[]> = {};
  for (const { list, remove, add } of changes) {
    const rows: unknown[] = [...before[list]];
    for (const index of remove) rows.splice(index, 1);
    after[list] = add ? [...rows, add] : rows;
  }
  return scheduleSchema.parse({ ...before, ...after });
}

describe('what becomes of a day', () => {
  it('takes the place of whatever was said of it before, and of nothing else', () => {
    const fate = {
      list: 'moved',
      row: { to: '2026-12-19', start: '', end: '', note: ' ' },
    } as const;
    const after = changed(schedule, fateChanges(schedule, friday, fate));
    expect(after.cancelled).toEqual([{ day: '2026-12-04', note: '检修' }]);
    expect(after.noted).toEqual([]);
    expect(after.moved).toEqual([...schedule.moved, { day: friday, to: '2026-12-19' }]);
  });

  it('is what the rules say again, once restored', () => {
    const after = changed(schedule, fateChanges(schedule, friday, null));
    const [occurrence] = occurrencesBetween(after, friday, friday);
    expect(occurrence).toMatchObject({ status: 'scheduled', note: undefined });
    expect(after.moved).toEqual(schedule.moved);
  });
});

describe('a move', () => {
  const usual = { start: '09:00', end: '11:30', note: '' };

  it('does not repeat the usual hours, so that they may change later', () => {
    expect(fateOfMove(schedule, friday, { ...usual, to: '2026-12-19' })).toMatchObject({
      list: 'moved',
      row: { to: '2026-12-19', start: '', end: '' },
    });
  });

  it('to the same day is one of the hours, at most a note, or nothing', () => {
    const move = { ...usual, to: friday };
    expect(fateOfMove(schedule, friday, { ...move, start: '10:00' })?.list).toBe('moved');
    expect(fateOfMove(schedule, friday, { ...move, note: '带伞' })?.list).toBe('noted');
    expect(fateOfMove(schedule, friday, move)).toBeNull();
  });
});

describe('an addition', () => {
  it('is withdrawn alone where the day has another', () => {
    const day = toDay('2026-12-06');
    const one = changed(schedule, withdrawal(schedule, day, '14:00'));
    expect(one.added).toEqual([{ day }]);
    expect(changed(one, withdrawal(one, day, '09:00')).added).toEqual([]);
  });
});

describe('a finished form', () => {
  const [occurrence = null] = occurrencesBetween(
    schedule,
    toDay('2026-12-25'),
    toDay('2026-12-25'),
  );

  it('begins with the hours and the day as they are', () => {
    expect(draftFor('moved', { schedule, occurrence }).values).toEqual({
      to: '2026-12-25',
      start: '09:00',
      end: '11:30',
      note: '',
    });
  });

  it('with hours in the wrong order says so, and changes nothing', () => {
    const draft = draftFor('moved', { schedule, occurrence });
    const late = { ...draft, values: { ...draft.values, end: '08:00' } };
    expect(outcomeOf(late, schedule)).toMatchObject({
      problem: { zh: '结束时间08:00要晚于开始时间09:00。' },
    });
  });

  it.each([
    ['cancelled', { note: '' }, [{ list: 'cancelled', remove: [], add: { day: '2026-12-25' } }]],
    [
      'noted',
      { note: '带针线' },
      [{ list: 'noted', remove: [], add: { day: '2026-12-25', note: '带针线' } }],
    ],
  ] as const)('of the list %s becomes a row of it', (list, values, changes) => {
    expect(outcomeOf({ list, occurrence, values }, schedule)).toEqual({ changes });
  });

  it('that adds an occurrence needs a day', () => {
    const draft = draftFor('added', { schedule, occurrence: null });
    expect(outcomeOf(draft, schedule)).toMatchObject({
      problem: { zh: expect.stringMatching(/日期/) },
    });
    const dated = { ...draft, values: { ...draft.values, day: '2026-12-27' } };
    expect(outcomeOf(dated, schedule)).toEqual({
      changes: [
        { list: 'added', remove: [], add: { day: '2026-12-27', start: '09:00', end: '11:30' } },
      ],
    });
  });
});
