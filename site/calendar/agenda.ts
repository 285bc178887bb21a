import type { Traits } from './choice.ts';

/** One date as a list by day shows it: every text made, so that a browser needs no calendar of its own. */
export interface AgendaLine {
  path: string;
  title: string;
  /** `09:00`; empty when it lasts all day. */
  start: string;
  /** `上午9点到11点半`; empty when it lasts several whole days. */
  hours: string;
  place: string;
  day: string;
  lastDay: string;
  /** The instant it is over, in Shanghai: `2026-12-04T11:30`. */
  ends: string;
  fate: string;
  /** What to warn of, in a word. */
  warning: string;
  /** `到12月6日`, `改到…`, an editor's note, when the next one is. */
  remarks: string[];
  traits: Traits;
}

/** What a day is, beside its number. */
export interface DayName {
  day: string;
  /** `12月4日 周五`. */
  name: string;
  /** `农历十月廿六`. */
  lunar: string;
  /** Festivals and solar terms. */
  marks: string[];
  /** Off work, or at work on a weekend, where the State Council says so. */
  off?: 'off' | 'work' | undefined;
}

export interface AgendaDay extends DayName {
  lines: AgendaLine[];
  /** How many more there are that day, and where, on a page that does not show all. */
  more?: { count: number; path: string } | undefined;
}

/** Whether people may come: the model's `stands`, without its library. */
export const isStanding = (fate: string | undefined): boolean =>
  fate === 'scheduled' || fate === 'full';

/** Lines, sorted, by the day they begin on; what began before a day, and is still on, is under that day. */
export function byDay(
  lines: AgendaLine[],
  nameOf: (day: string) => DayName,
  from = '',
): AgendaDay[] {
  const dayOf = ({ day }: AgendaLine) => (day < from ? from : day);
  return [...Map.groupBy(lines, dayOf)].map(([day, ofDay]) => ({ ...nameOf(day), lines: ofDay }));
}
