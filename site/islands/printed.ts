import { type Choice, countsOf, FACETS, fits, queryOf } from '#site/calendar/choice.ts';
import { calendar as words } from '#site/words.ts';

// What the filters do to the page as it was printed.

const traitsOf = ({ dataset }: HTMLElement) => dataset.traits?.split(' ') ?? [];

const printed = (selector: string) => [
  ...document.querySelectorAll<HTMLElement>(`#calendar ${selector}`),
];

/** Leaves those of the page's own dates that fit the choice, in its grid and in its list. */
export function choosePrinted(choice: Choice): { total: number; counts: Map<string, number> } {
  for (const date of printed('[data-traits]')) {
    // Not `hidden`, by which dates that are over fall away.
    date.toggleAttribute('data-left-out', !fits(traitsOf(date), choice));
  }
  for (const day of printed('[data-day-group]')) {
    day.toggleAttribute('data-left-out', !day.querySelector('[data-traits]:not([data-left-out])'));
  }
  for (const cell of printed('td[data-day]')) {
    const count = cell.querySelectorAll('[data-traits]:not([data-left-out])').length;
    const link = cell.querySelector('.count');
    link?.toggleAttribute('data-left-out', count === 0);
    if (link) link.textContent = words.count(count);
  }
  const dates = printed('.agenda [data-traits]').map((date) => ({
    traits: traitsOf(date),
    count: 1,
  }));
  return {
    total: dates.filter(({ traits }) => fits(traits, choice)).length,
    counts: countsOf(dates, choice),
  };
}

/** Shows the printed list, or leaves its room to what was chosen. */
export function showPrinted(isShown: boolean): void {
  const list = document.getElementById('calendar');
  if (list) list.hidden = !isShown;
}

/** Keeps the choice in the address, beside what else is there, and in the links to other views. */
export function keepInAddress(choice: Choice): void {
  const address = new URL(location.href);
  for (const facet of FACETS) address.searchParams.delete(facet);
  for (const [facet, value] of new URLSearchParams(queryOf(choice))) {
    address.searchParams.set(facet, value);
  }
  if (address.href !== location.href) history.replaceState(history.state, '', address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-choice]')) {
    link.search = queryOf(choice);
  }
}

/** Dates that have come onto the page want to be told of today. See today.client.ts. */
export const tellDatesShown = (): boolean => document.dispatchEvent(new Event('dates-shown'));
