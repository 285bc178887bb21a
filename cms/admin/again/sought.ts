import type { AdminViewServerProps } from 'payload';
import type { Sought } from '#cms/again/rows.ts';
import { type Day, yearOf } from '#content/model/time/day.ts';

/** The years that are offered: this one and those before. */
const YEARS_BACK = 6;

export const yearsUntil = (today: Day): number[] =>
  Array.from({ length: YEARS_BACK + 1 }, (_, count) => yearOf(today) - count);

/** What the address of the page asks for: last year's events, unless it says another year or one event. */
export function soughtIn(params: AdminViewServerProps['searchParams'], today: Day): Sought {
  const said = (name: string): string => {
    const value = params?.[name];
    return typeof value === 'string' ? value.trim().slice(0, 100) : '';
  };
  const year = yearsUntil(today).find((one) => String(one) === said('year'));
  return {
    year: year ?? yearOf(today) - 1,
    search: said('q'),
    id: said('id') || null,
    today,
  };
}
