import { expect, it } from 'vitest';
import { scheduleSchema } from '#content/model/schedule/schedule.ts';
import { boundsOf, pinyinOf } from './listed.ts';

it.each([
  ['元宵猜灯谜', 'yuanxiaocaidengmi yxcdm'],
  ['腊八，来喝一碗热粥', 'labalaiheyiwanrezhou lblhywrz'],
  ['逢五遇·周五见', 'fengwuyuzhouwujian fwyzwj'],
  ['AI 课堂', 'aiketang aikt'],
  ['！', ''],
])('%s is found by %j', (title, expected) => {
  expect(pinyinOf(title)).toBe(expected);
});

it('what goes on has a last day after every other', () => {
  const weekly = { rules: [{ kind: 'weekly', weekdays: [5] }], from: '2026-12-04' } as const;
  expect(boundsOf(scheduleSchema.parse(weekly))).toEqual({
    firstDay: '2026-12-04',
    lastDay: '9999-12-31',
  });
});
