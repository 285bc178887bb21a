import { type FeedFormat, paths } from '#site/paths.ts';
import { type EventOccurrence, keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { dateKeyOf } from '#site/views/parts/eventText.ts';
import {
  type Option,
  optionAt,
  optionParams,
  optionsOf,
  traitOfOption,
} from '#site/views/parts/options.ts';
import { carry as words } from '#site/words.ts';
import { currentEventParams } from './currentEvents.ts';
import { found } from './found.ts';

const FORMATS: FeedFormat[] = ['ics', 'atom', 'json'];

/** What there is to subscribe to: everything, and each choice. */
export interface Subscription {
  name: string;
  page: string;
  option: Option | undefined;
  /** The key of its events and dates. */
  key: string;
}

export const everything = (portal: Portal): Subscription => ({
  name: words.feedName(portal.site.name),
  page: paths.calendar,
  option: undefined,
  key: keys.all,
});

const subscriptionTo = (portal: Portal, option: Option): Subscription => ({
  name: words.feedName(portal.site.name, option.name),
  page: paths.option(option),
  option,
  key: traitOfOption(option),
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
  portal
    .notPast(portal.datesOf(slug))
    .filter(({ status }) => status === 'scheduled')
    .slice(0, DATES_TO_CARRY);

/** The single dates that have a file, each by its event and what names it. */
export const dateFileParams = (portal: Portal): { file: string }[] =>
  currentEventParams(portal).flatMap(({ slug }) =>
    datesToCarry(portal, slug).map((date) => ({ file: fileOf(portal, slug, date) })),
  );

/** The date that a file is of, with its event: `SLUG-20261204.ics`, `SLUG-20261204-2.ics`. */
export function dateFileView(portal: Portal, { file }: { file: string }) {
  // The last eight digits are the day: an address may end in eight digits too.
  const slug = /^(.*)-\d{8}(-\d{1,2})?\.ics$/.exec(file)?.[1] ?? '';
  const event = found(portal.event(slug), file);
  const date = datesToCarry(portal, slug).find((one) => fileOf(portal, slug, one) === file);
  return { event, date: found(date, file) };
}

const fileOf = (portal: Portal, slug: string, date: EventOccurrence): string =>
  paths
    .dateFile(slug, dateKeyOf(portal, slug, date))
    .split('/')
    .at(-1) ?? '';
