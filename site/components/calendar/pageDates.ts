import { isStanding } from '#site/calendar/agenda.ts';
import {
  type Choice,
  countsOf,
  FACETS,
  fits,
  queryOf,
  type Traits,
} from '#site/calendar/choice.ts';
import { calendar as words } from '#site/words.ts';

// The page as it was printed: what the filters read of it, and what they do to it.

export type Holds = (text: string) => boolean;

const traitsOf = ({ dataset }: HTMLElement): Traits => dataset.traits?.split(' ') ?? [];

const wordsIn = ({ dataset }: HTMLElement): string => dataset.words ?? '';

const isHeld = ({ dataset }: HTMLElement): boolean => isStanding(dataset.status);

const printed = (selector: string) => [
  ...document.querySelectorAll<HTMLElement>(`#calendar ${selector}`),
];

/** What of the page's own dates that stand a choice and words would leave; what lasts several days counts once. */
export function countPrinted(
  choice: Choice,
  holds: Holds = () => true,
): { total: number; counts: Map<string, number> } {
  const lines = printed('.agenda [data-traits]').filter(
    (line) => isHeld(line) && holds(wordsIn(line)),
  );
  const once = new Map(
    lines.map((line) => [
      `${line.dataset.day} ${line.dataset.starts} ${wordsIn(line)}`,
      traitsOf(line),
    ]),
  );
  const dates = [...once.values()].map((traits) => ({ traits, count: 1 }));
  return {
    total: dates.filter(({ traits }) => fits(traits, choice)).length,
    counts: countsOf(dates, choice),
  };
}

/** Leaves those of the page's own dates that fit the choice and the words, in its grid and in its list. */
export function showChosen(choice: Choice, holds: Holds = () => true): void {
  for (const date of printed('[data-traits]')) {
    // Not `hidden`, by which dates that are over fall away.
    date.toggleAttribute('data-left-out', !fits(traitsOf(date), choice) || !holds(wordsIn(date)));
  }
  for (const day of printed('[data-day-group]')) {
    day.toggleAttribute('data-left-out', !day.querySelector('[data-traits]:not([data-left-out])'));
  }
  for (const link of printed('td[data-day] .count')) {
    const left = link.parentElement?.querySelectorAll<HTMLElement>(
      '[data-traits]:not([data-left-out])',
    );
    const count = [...(left ?? [])].filter(isHeld).length;
    link.toggleAttribute('data-left-out', !left?.length);
    link.textContent = words.count(count);
    link.setAttribute('aria-label', words.countOn(link.dataset.dayName ?? '', count));
  }
}

/** Shows the printed list, or leaves its room to what was chosen. */
export function showPrinted(isShown: boolean): void {
  const list = document.getElementById('calendar');
  if (list) list.hidden = !isShown;
}

/**
 * Keeps the choice and the words in the address, beside what else is there, and in the links to other views. A choice takes
 * the place of days that were asked for by name. `isStep` says whether it is a step that Back undoes.
 */
export function keepInAddress(choice: Choice, typed: string, isStep: boolean): void {
  const address = new URL(location.href);
  address.searchParams.delete('q');
  for (const facet of FACETS) address.searchParams.delete(facet);
  const asked = new URLSearchParams(queryOf(choice));
  if (typed) asked.set('q', typed);
  for (const [name, value] of asked) address.searchParams.set(name, value);
  if (String(asked)) address.searchParams.delete('when');
  if (address.href !== location.href) {
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    document.dispatchEvent(new Event('address-changed'));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-choice]')) {
    link.search = String(asked);
  }
}

/** Dates that have come onto the page want to be told of today. See today.client.ts. */
export const tellDatesShown = (): boolean => document.dispatchEvent(new Event('dates-shown'));
