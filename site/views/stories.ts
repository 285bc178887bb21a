import { type Month, monthOf, toDay } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import { datesInOrder, keys, type ListedStory, monthsIn } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { DATES_KEPT, dateItems } from '#site/views/parts/dates.ts';
import { brandNamed, communitiesNamed } from '#site/views/parts/names.ts';
import { picturesOf } from '#site/views/parts/pictures.ts';
import { textOf } from '#site/views/parts/text.ts';
import { found } from './found.ts';

/** What a list shows of a story. */
function storyCard(portal: Portal, story: ListedStory) {
  return {
    path: paths.story(story.slug),
    title: story.title,
    summary: story.summary,
    date: story.date,
    isDemo: story.isDemo,
    brand: brandNamed(portal, story.brand)?.name,
    cover: portal.picture(story.cover),
  };
}

export type StoryCard = ReturnType<typeof storyCard>;

/** Stories as cards, at most `limit`. */
export const storyCards = (
  portal: Portal,
  stories: readonly ListedStory[],
  limit?: number,
): StoryCard[] => stories.slice(0, limit).map((story) => storyCard(portal, story));

export const storyParams = (portal: Portal) =>
  portal.stories.of(keys.all).map(({ slug }) => ({ slug }));

/** How many stories the page of a brand or a community shows. */
export const STORIES_SHOWN = 6;

/** How many stories the first page of the stories shows; the months have the rest. */
const NEWEST = 24;

/** The newest stories, and the months that have some, by year, the newest first. */
export const storiesView = (portal: Portal) => ({
  stories: storyCards(portal, portal.stories.of(keys.all), NEWEST),
  months: storyMonths(portal).toReversed(),
});

/** The months that have stories, in order. */
const storyMonths = (portal: Portal): Month[] =>
  portal.derived('storyMonths', () => monthsIn(portal.stories));

export const storyMonthParams = (portal: Portal) =>
  storyMonths(portal).map((month) => ({ year: month.slice(0, 4), month: month.slice(5) }));

/** The stories of a month, and the months before and after that have some. */
export function storyMonthView(portal: Portal, params: { year: string; month: string }) {
  const month = monthOf(toDay(`${params.year}-${params.month}-01`));
  const months = storyMonths(portal);
  const at = months.indexOf(month);
  return {
    month,
    previous: months[at - 1],
    next: at < 0 ? undefined : months[at + 1],
    stories: storyCards(portal, portal.stories.of(keys.month(month))),
  };
}

export function storyView(portal: Portal, { slug }: { slug: string }) {
  const story = found(portal.story(slug), slug);
  const events = story.events.map(portal.event).filter((event) => event !== undefined);
  const dates = events.flatMap((event) => portal.notPast(portal.datesOf(event.slug)));
  const { newer, older } = neighbours(portal, story);
  return {
    story,
    text: textOf(portal, story.body),
    cover: portal.picture(story.cover),
    gallery: picturesOf(portal, story.gallery),
    brand: brandNamed(portal, story.brand),
    communities: communitiesNamed(portal, story.communities),
    events: events.map(({ slug, title }) => ({ path: paths.event(slug), title })),
    dates: dateItems(portal, dates.sort(datesInOrder), DATES_KEPT),
    newer: newer && storyCard(portal, newer),
    older: older && storyCard(portal, older),
  };
}

/** The stories before and after one: of its month, or of the nearest month that has some. */
function neighbours(portal: Portal, story: ListedStory) {
  const month = monthOf(story.date);
  const ofMonth = (of: Month | undefined) => (of ? portal.stories.of(keys.month(of)) : []);
  const own = ofMonth(month);
  const at = own.findIndex(({ slug }) => slug === story.slug);
  const around = () => {
    const months = storyMonths(portal);
    const here = months.indexOf(month);
    return { before: months[here - 1], after: months[here + 1] };
  };
  return {
    newer: at > 0 ? own[at - 1] : ofMonth(around().after).at(-1),
    older: at < own.length - 1 ? own[at + 1] : ofMonth(around().before)[0],
  };
}
