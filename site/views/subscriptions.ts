import type { Event } from '#content/model/event.ts';
import { type FeedFormat, paths } from '#site/paths.ts';
import type { EventOccurrence, Portal } from '#site/portal/portal.ts';
import { dateKeyOf } from '#site/views/parts/eventText.ts';
import { isOf, type Option, optionAt, optionParams, optionsOf } from '#site/views/parts/options.ts';
import { carry as words } from '#site/words.ts';

const FORMATS: FeedFormat[] = ['ics', 'atom', 'json'];

/** What there is to subscribe to: everything, and each choice. */
export interface Subscription {
  name: string;
  page: string;
  option: Option | undefined;
  of: (event: Event) => boolean;
}

export const everything = (portal: Portal): Subscription => ({
  name: words.feedName(portal.site.name),
  page: paths.calendar,
  option: undefined,
  of: () => true,
});

const subscriptionTo = (portal: Portal, option: Option): Subscription => ({
  name: words.feedName(portal.site.name, option.name),
  page: paths.option(option),
  option,
  of: (event) => isOf(option, event),
});

/** The files of each choice: `reading.ics`, `reading.atom`, `reading.json` of a facet. */
export const feedParams = (portal: Portal) =>
  optionParams(portal).flatMap(({ facet, value }) =>
    FORMATS.map((format) => ({ facet, file: `${value}.${format}` })),
  );

/** What a file of a facet is of, and in which format. */
export function feedAt(portal: Portal, { facet, file }: { facet: string; file: string }) {
  const dot = file.lastIndexOf('.');
  const format = FORMATS.find((known) => known === file.slice(dot + 1));
  if (!format) throw new Error(`There is no feed ${facet}/${file}.`);
  const option = optionAt(portal, { facet, value: file.slice(0, dot) });
  return { format, subscription: subscriptionTo(portal, option) };
}

/** The subscriptions by facet, for the page that offers them. */
export const subscriptionsOf = (portal: Portal) =>
  optionsOf(portal).map(({ facet, options }) => ({
    facet,
    subscriptions: options.map((option) => subscriptionTo(portal, option)),
  }));

/** How many dates of an event can be carried away one by one: those its page shows. */
const DATES_TO_CARRY = 12;

/** The coming dates of an event that stand, as its page offers them. */
export const datesToCarry = (portal: Portal, slug: string): EventOccurrence[] =>
  (portal.occurrencesOf.get(slug) ?? [])
    .filter(({ lastDay, status }) => lastDay >= portal.today && status === 'scheduled')
    .slice(0, DATES_TO_CARRY);

/** The single dates that have a file, each by its event and what names it. */
export const dateFiles = (portal: Portal) =>
  portal.events.flatMap(({ slug }) =>
    datesToCarry(portal, slug).map((occurrence) => ({
      file: paths.dateFile(slug, dateKeyOf(portal, occurrence)).split('/').at(-1) ?? '',
      occurrence,
    })),
  );
