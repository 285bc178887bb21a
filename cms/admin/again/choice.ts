import type { HeldBefore } from '#cms/again/rows.ts';
import { titleIn } from '#content/model/schedule/nextYear.ts';
import { isDay } from '#content/model/time/day.ts';

/** What is written in the row of an event. */
export interface Entry {
  isChosen: boolean;
  title: string;
  isTitleTyped: boolean;
  from: string;
  until: string | null;
  /** Why it was not made. */
  refusal: string | null;
}

export const entryOf = ({ title, again }: HeldBefore, isChosen: boolean): Entry => ({
  isChosen: isChosen && canBeChosen(again),
  title: again?.title ?? title,
  isTitleTyped: false,
  from: again?.from ?? '',
  until: again?.until ?? null,
  refusal: null,
});

export const canBeChosen = (again: HeldBefore['again']): boolean => again !== null && !again.isMade;

/** An entry with another first day: until somebody has typed a title, its year follows. */
export function withFirstDay(entry: Entry, { title, schedule }: HeldBefore, from: string): Entry {
  const follows = !entry.isTitleTyped && isDay(from);
  return {
    ...entry,
    from,
    refusal: null,
    ...(follows && { title: titleIn(title, schedule.from, from) }),
  };
}
