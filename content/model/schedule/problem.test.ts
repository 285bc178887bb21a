import { describe, expect, it } from 'vitest';
import { orderProblem, scheduleProblems } from './problem.ts';
import { scheduleSchema } from './schedule.ts';

describe('the order of days and times', () => {
  it('is right where nothing is said', () => {
    expect(orderProblem({})).toBeNull();
    expect(orderProblem({ until: '2026-10-18' })).toBeNull();
    expect(orderProblem({ start: '09:00' })).toBeNull();
    expect(orderProblem({ start: '10:00', end: '10:01' })).toBeNull();
  });

  it.each([
    [
      { from: '2026-10-18', until: '2026-10-17' },
      'until',
      '截止日期2026-10-17早于首次日期2026-10-18，请改其中一个。',
    ],
    [{ start: '10:00', end: '09:59' }, 'end', '结束时间09:59要晚于开始时间10:00。'],
    [{ end: '09:59' }, 'end', '写了结束时间09:59，还没写开始时间。'],
  ])('names the field to mend, and says it to editors: %j', (order, field, sentence) => {
    expect(orderProblem(order)).toMatchObject({ path: [field], zh: sentence });
  });
});

describe('the problems of a schedule', () => {
  const sound = scheduleSchema.parse({
    rules: [{ kind: 'weekly', weekdays: [5] }],
    from: '2026-10-18',
  });

  it('are none where it is sound', () => {
    expect(scheduleProblems(sound)).toEqual([]);
  });

  it('are said to editors in Chinese, each with the field to mend', () => {
    const hopeless = { ...sound, until: sound.from };
    expect(scheduleProblems(hopeless)).toEqual([
      {
        path: ['rules', 0],
        en: 'this rule never occurs from 2026-10-18 to 2026-10-18',
        zh: '从2026-10-18到2026-10-18，这条规则一次也轮不到，请改日期或规则。',
      },
    ]);
  });
});
