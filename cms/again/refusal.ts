import { eventShape } from '#content/model/event.ts';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { sentenceOf } from '#content/model/schedule/problem.ts';
import { lastDayOf } from '#content/model/schedule/upcoming.ts';
import { fullDayText } from '#content/model/time/dateText.ts';
import type { Day } from '#content/model/time/day.ts';
import { sentence } from '#content/model/value/sentence.ts';
import type { Event } from '../payload-types.ts';
import type { RowRefusal } from './asked.ts';
import { copyOf, type Wanted } from './copy.ts';

/** Why an event cannot be held again as asked; null when it can. Without what only the database knows. */
export function refusalOf(
  event: Event,
  wanted: Wanted,
  today: Day,
): Omit<RowRefusal, 'row'> | null {
  const before = readSchedule(event.schedule ?? {}).schedule;
  if (before && lastDayOf(before) === null) return { path: 'from', message: GOES_ON };
  const title = eventShape.shape.title.safeParse(wanted.title);
  if (!title.success) return { path: 'title', message: title.error.issues[0]?.message ?? '' };
  const { schedule, problems } = readSchedule(copyOf(event, wanted).schedule);
  const [problem] = problems;
  if (!schedule || problem) {
    const path = problem?.path[0] === 'until' ? 'until' : 'from';
    return { path, message: problem ? sentenceOf(problem) : '' };
  }
  const last = lastDayOf(schedule);
  if (last === null || last >= today) return null;
  return {
    path: schedule.until ? 'until' : 'from',
    message: sentence(
      `${fullDayText(last)}已经过了，请改成以后的日子。`,
      `By ${last} it would be over: give a later day.`,
    ),
  };
}

const GOES_ON = sentence(
  '这个活动没有截止日期，会一直办下去，不用再建。',
  'This goes on without an end: there is no need to make it again.',
);

export const GONE = sentence(
  '没有找到这个活动，可能已经删掉了，请刷新页面再选。',
  'This event is not there any more: load the page again.',
);

export const MADE = sentence(
  '这一天已经有一个同名的活动了，不用再建。',
  'There is an event of this title on this day already.',
);
