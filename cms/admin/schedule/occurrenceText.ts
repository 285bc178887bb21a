import { textsIn } from '#content/model/schedule/languages.ts';
import type { Occurrence } from '#content/model/schedule/occurrence.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import type { Day } from '#content/model/time/day.ts';

/** One date of the list as an editor reads it. */
export interface OccurrenceText {
  /** `2026年12月4日 周五`. */
  date: string;
  /** `农历十月廿六`, and what falls on the day: `农历八月十五 · 中秋节`. */
  lunar: string;
  hours: string;
  /** What became of it, as short as a stamp; null when it is as the rules say. */
  fate: string | null;
  note?: string | undefined;
}

const WORDS = {
  zh: {
    to: (day: string) => ` 至 ${day}`,
    cancelled: '已取消',
    movedTo: (day: string) => `改到${day}`,
    movedFrom: (day: string) => `从${day}改来`,
    otherHours: '改了时间',
    added: '加办',
    noted: '有说明',
  },
  en: {
    to: (day: string) => ` to ${day}`,
    cancelled: 'Cancelled',
    movedTo: (day: string) => `Moved to ${day}`,
    movedFrom: (day: string) => `Moved from ${day}`,
    otherHours: 'Other hours',
    added: 'Added',
    noted: 'Note',
  },
};

/** What the list says of an occurrence. */
export function occurrenceText(
  schedule: Schedule,
  occurrence: Occurrence,
  language: 'zh' | 'en',
): OccurrenceText {
  const { day, lastDay, start, end, note } = occurrence;
  const { calendar, fullDay, times } = textsIn(language);
  const last = lastDay === day ? '' : WORDS[language].to(fullDay(lastDay));
  return {
    date: `${fullDay(day)}${last}`,
    lunar: calendar(day),
    hours: times(start, end),
    fate: fateText(schedule, occurrence, language),
    note,
  };
}

/** What an exception would make of its day, if something took place on it. */
export function idleText({ cancelled, moved }: Schedule, day: Day, language: 'zh' | 'en'): string {
  const words = WORDS[language];
  if (cancelled.some((row) => row.day === day)) return words.cancelled;
  const move = moved.find((row) => row.day === day);
  return move ? words.movedTo(textsIn(language).day(move.to)) : words.noted;
}

/** Whether an occurrence stands on a day that the editor added. */
export const isAdded = ({ added }: Schedule, { originalDay }: Occurrence): boolean =>
  added.some(({ day }) => day === originalDay);

/** Whether an occurrence, or its new day or hours, come of a move. */
export const isMoved = ({ moved }: Schedule, { originalDay, status }: Occurrence): boolean =>
  status !== 'cancelled' && moved.some(({ day }) => day === originalDay);

function fateText(
  schedule: Schedule,
  occurrence: Occurrence,
  language: 'zh' | 'en',
): string | null {
  const words = WORDS[language];
  const { day: dayText } = textsIn(language);
  const { day, originalDay, status, movedTo } = occurrence;
  if (status === 'cancelled') return words.cancelled;
  if (status === 'movedAway' && movedTo) return words.movedTo(dayText(movedTo));
  if (day !== originalDay) return words.movedFrom(dayText(originalDay));
  if (isMoved(schedule, occurrence)) return words.otherHours;
  return isAdded(schedule, occurrence) ? words.added : null;
}
