import { fateOf, stands } from '#content/model/state.ts';
import { type Facet, traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import { type EventOccurrence, keys, type ListedProgramme } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { coming, comingWith } from '#site/views/parts/dates.ts';
import { optionsOf } from '#site/views/parts/options.ts';
import type { ArchivedBy } from './archiveOf.ts';
import { lastDayBefore } from './currentEvents.ts';
import { type EventCard, eventCard } from './events.ts';
import { found } from './found.ts';

/** A list of events by their next dates; what it leaves out is at an address. */
export interface EventList {
  /** The first of them, in full. */
  cards: EventCard[];
  /** The following ones, in a line each. */
  lines: EventCard[];
  /** How many more there are. */
  more: number;
}

/** How many events of each kind the page of events shows: some in full, and some more in a line each. */
const SHOWN = {
  single: { cards: 6, lines: 30 },
  standing: { cards: 3, lines: 21 },
  festivals: { cards: 4, lines: 14 },
};

/** What the page of events offers to choose by: each leads to its dates. */
const CHOSEN_BY: Facet[] = ['kind', 'community', 'brand'];

/** The events page: the single events that are still to come, the standing programmes, and the festivals. */
export function eventsView(portal: Portal) {
  const { today } = portal;
  const current = portal.programmes
    .of(keys.all)
    .filter(({ overAt }) => lastDayBefore(overAt) >= today);
  const sorted = byNextDate(current, coming(portal));
  const list = (isOfList: (one: ListedProgramme) => boolean, shown: Shown) =>
    listOf(portal, sorted.filter(isOfList), shown);
  return {
    choices: optionsOf(portal).filter(({ facet }) => CHOSEN_BY.includes(facet)),
    single: list((one) => !one.isRecurring && !one.isYearly, SHOWN.single),
    standing: list((one) => one.isRecurring && !one.isYearly, SHOWN.standing),
    festivals: list(({ isYearly }) => isYearly, SHOWN.festivals),
  };
}

interface Shown {
  cards: number;
  lines: number;
}

function listOf(
  portal: Portal,
  programmes: readonly { slug: string }[],
  { cards, lines }: Shown,
): EventList {
  const shown = programmes
    .slice(0, cards + lines)
    .map(({ slug }) => eventCard(portal, found(portal.event(slug), slug)));
  return {
    cards: shown.slice(0, cards),
    lines: shown.slice(cards),
    more: programmes.length - shown.length,
  };
}

/** Events in the order of their next dates that stand; those without one, being called off or put off, come after. */
function byNextDate<T extends { slug: string }>(
  programmes: readonly T[],
  dates: Iterable<EventOccurrence>,
): T[] {
  const order = new Map<string, number>();
  for (const { event, status } of dates) {
    if (stands(fateOf(status, event.state)) && !order.has(event.slug))
      order.set(event.slug, order.size);
  }
  const at = ({ slug }: T) => order.get(slug) ?? Number.POSITIVE_INFINITY;
  return programmes.toSorted((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}

/** How many events the page of a brand or a venue shows in full, of those to come and of those that are over. */
const OF_ONE = { coming: { cards: 8, lines: 8 }, held: { cards: 0, lines: 8 } };

/** The events of a brand or at a venue: those that are still on by their next dates, and what was held, the last first. */
export function eventsOf(
  portal: Portal,
  { facet, by, slug }: { facet: Facet; by: ArchivedBy; slug: string },
) {
  const trait = traitOf(facet, slug);
  const all = portal.programmes.of(trait);
  const held = all.filter(({ overAt }) => portal.isPast(lastDayBefore(overAt))).toReversed();
  const current = all.filter((one) => !held.includes(one));
  return {
    coming: {
      ...listOf(portal, byNextDate(current, comingWith(portal, trait)), OF_ONE.coming),
      all: paths.option({ facet, value: slug }),
    },
    held: { ...listOf(portal, held, OF_ONE.held), all: paths.archiveOf(by, slug) },
  };
}
