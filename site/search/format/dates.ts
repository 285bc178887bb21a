/** One date of an event, or the day of a story, as results show it; what is left out is the usual. */
export interface PageDate {
  day: string;
  /** Where it lasts several days. */
  lastDay?: string;
  /** None for all day. */
  start?: string;
  end?: string;
  state?: DateState;
  movedTo?: string;
  movedFrom?: string;
}

/** What becomes of a date that is not as planned. */
type DateState = 'full' | 'cancelled' | 'movedAway' | 'postponed';

/** The dates of a month, each with the number of its page in the segment. */
export type DatesOfMonth = [page: number, date: PageDate][];

export const fileOfMonth = (month: number): string =>
  `dates/${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}.json`;

/** A month as a number: `2026-11` in months since the year 0. */
export const toMonth = (day: string): number =>
  12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;

/** Whether people may come. */
export const takesPlace = ({ state }: PageDate): boolean => state === undefined || state === 'full';

/** The minute it is over, in Shanghai: `2026-12-04T11:30`; without an end, at the end of its last day. */
export const endOfDate = ({ day, lastDay = day, start, end }: PageDate): string =>
  `${lastDay}T${start && end ? end : '24:00'}`;
