import { daysFrom, mondayFrom } from './today.ts';

/** The days that have a name, as addresses write them. */
export const NEAR = ['today', 'tomorrow', 'weekend', 'next-week'] as const;

export type Near = (typeof NEAR)[number];

export const isNear = (text: string | null): text is Near => NEAR.some((name) => name === text);

/** The days that are meant on a day: all within one week from Monday. The weekend is that of the week one is in. */
export function nearDays(near: Near, today: string): { first: string; last: string } {
  const monday = mondayFrom(today);
  const days = {
    today: [today, today],
    tomorrow: [after(today, 1), after(today, 1)],
    weekend: [after(monday, 5), after(monday, 6)],
    'next-week': [after(monday, 7), after(monday, 13)],
  } as const;
  const [first, last] = days[near];
  return { first, last };
}

/** Whether a date that lasts from one day to another is on in some of the days. */
export const isWithin = (
  { day, lastDay }: { day: string; lastDay: string },
  { first, last }: { first: string; last: string },
): boolean => daysFrom(day, last) >= 0 && daysFrom(first, lastDay) >= 0;

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
