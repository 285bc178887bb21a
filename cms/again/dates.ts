import { textsIn } from '#content/model/schedule/languages.ts';
import { occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { lastDayOf, nextOccurrences } from '#content/model/schedule/upcoming.ts';
import { isDay } from '#content/model/time/day.ts';

interface Dates {
  /** Null where they go on without an end. */
  count: number | null;
  /** The first of them, with its weekday and what falls on it: `2026年3月3日 周二 · 农历正月十五 · 元宵节`. */
  first: string;
}

/** The dates of an event in another frame; null while that is being typed, or holds none. */
export function datesIn(
  schedule: Schedule,
  { from, until }: { from: string; until: string | null },
  language: string,
): Dates | null {
  if (!isDay(from) || (until && (!isDay(until) || until < from))) return null;
  const framed = { ...schedule, from, until: until && isDay(until) ? until : undefined };
  const last = lastDayOf(framed);
  const dates = last ? occurrencesBetween(framed, from, last) : nextOccurrences(framed, from, 1);
  const [first] = dates;
  if (!first) return null;
  const texts = textsIn(language);
  return {
    count: last ? dates.length : null,
    first: `${texts.fullDay(first.day)} · ${texts.calendar(first.day)}`,
  };
}
