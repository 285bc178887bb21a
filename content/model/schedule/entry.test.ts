import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameProblems, readSchedule, rowProblems } from './entry.ts';

const weekly = { from: '2026-12-04', rules: [{ kind: 'weekly', weekdays: ['5'] }] };

const said = (entered: unknown): string[] =>
  readSchedule(entered).problems.map(({ path, zh }) => `${path.join('.')}: ${zh}`);

describe('a schedule as an editor enters it', () => {
  it('is read with empty texts, nulls, row ids and the number of rows that a form keeps for an empty list', () => {
    const entered = {
      ...weekly,
      until: '',
      start: null,
      cancelled: 0,
      moved: [],
      noted: null,
      rules: [{ id: 'r1', kind: 'weekly', weekdays: ['5'], digit: null }],
    };
    const { schedule, problems } = readSchedule(entered);
    expect(problems).toEqual([]);
    expect(schedule).toMatchObject({
      from: '2026-12-04',
      days: 1,
      cancelled: [],
      rules: [{ kind: 'weekly', weekdays: [5] }],
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing yet', {}, 'from: 请填写首次日期，例如 2026-10-18。'],
    ['nothing at all', null, 'from: 请填写首次日期，例如 2026-10-18。'],
    ['a rule just begun', { ...weekly, rules: [{}] }, 'rules.0.kind: 请选怎么重复。'],
    [
      'a week without a weekday',
      { ...weekly, rules: [{ kind: 'weekly' }] },
      'rules.0.weekdays: 请选星期几，至少选一天。',
    ],
    [
      'one wrong day among several',
      { ...weekly, rules: [{ kind: 'monthlyByDay', days: [1, 32] }] },
      'rules.0.days: 请选每月几号，从 1 到 31，至少选一天。',
    ],
    [
      'a rule that never occurs, where its kind is chosen',
      { ...weekly, until: '2026-12-04', rules: [{ kind: 'weekly', weekdays: ['1'] }] },
      'rules.0.kind: 从2026-12-04到2026-12-04，这条规则一次也轮不到，请改日期或规则。',
    ],
  ])('%s: the first thing to mend', (_, entered, sentence) => {
    expect(said(entered)[0]).toBe(sentence);
  });

  it('names what to mend in the order of the form', () => {
    const entered = { rules: [{ kind: 'weekly' }], days: 0, moved: [{}] };
    expect(readSchedule(entered).problems.map(({ path }) => path.join('.'))).toEqual([
      'from',
      'days',
      'rules.0.weekdays',
      'moved.0.day',
      'moved.0.to',
    ]);
  });

  it('never throws, and has a sentence for whatever comes', () => {
    const row = fc.record({ kind: fc.string(), day: fc.anything(), note: fc.anything() });
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        from: fc.anything(),
        rules: fc.array(row),
        moved: fc.oneof(fc.array(row), fc.nat()),
      }),
    );
    fc.assert(
      fc.property(anything, (entered) => {
        const { schedule, problems } = readSchedule(entered);
        if (schedule === null) expect(problems).not.toEqual([]);
        for (const { zh } of problems) expect(zh).toMatch(/。$/);
      }),
    );
  });
});

describe('one row', () => {
  it('is judged by itself, with paths that begin in it', () => {
    const entered = { ...weekly, rules: [{ kind: 'weekly' }], moved: [{}, {}] };
    const row = { day: '2026-12-04', to: '2026-12-05', start: '10:00', end: '09:00' };
    expect(rowProblems(entered, 'moved', row)).toMatchObject([{ path: ['end'] }]);
    expect(rowProblems({ ...entered, days: 2 }, 'moved', row)).toEqual([]);
  });

  it('of the rules is judged beside the days of the schedule', () => {
    const entered = { from: '2026-12-05', until: '2026-12-10' };
    expect(rowProblems(entered, 'rules', weekly.rules[0])).toMatchObject([{ path: ['kind'] }]);
  });

  it('is not blamed for what is wrong elsewhere', () => {
    expect(rowProblems({}, 'rules', weekly.rules[0])).toEqual([]);
    expect(frameProblems({ ...weekly, rules: [], moved: [{}] })).toEqual([]);
  });
});
