import type { Story } from '#content/model/story.ts';
import { paths } from '#site/paths.ts';
import type { Stored } from '#site/portal/content.ts';
import type { Portal } from '#site/portal/portal.ts';
import { comingDates, DATES_KEPT } from '#site/views/parts/dates.ts';
import { pictureOf, picturesOf } from '#site/views/parts/pictures.ts';
import { textOf } from '#site/views/parts/text.ts';
import { bySlug, slugParams } from './bySlug.ts';

/** What a list shows of a story. */
function storyCard(portal: Portal, story: Story) {
  return {
    path: paths.story(story.slug),
    title: story.title,
    summary: story.summary,
    date: story.date,
    isDemo: story.isDemo,
    brand: portal.brands.find(({ slug }) => slug === story.brand)?.name,
    cover: pictureOf(portal, story.cover),
  };
}

export type StoryCard = ReturnType<typeof storyCard>;

/** The stories of a choice, newest first, as cards. */
export const storyCards = (
  portal: Portal,
  { of = () => true, limit }: { of?: (story: Stored<Story>) => boolean; limit?: number } = {},
): StoryCard[] =>
  portal.stories
    .filter(of)
    .slice(0, limit)
    .map((story) => storyCard(portal, story));

export const storyParams = (portal: Portal) => slugParams(portal.stories);

export function storyView(portal: Portal, { slug }: { slug: string }) {
  const story = bySlug(portal.stories, slug);
  const index = portal.stories.indexOf(story);
  const [newer, older] = [portal.stories[index - 1], portal.stories[index + 1]];
  return {
    story,
    text: textOf(portal, story.body),
    cover: pictureOf(portal, story.cover),
    gallery: picturesOf(portal, story.gallery),
    brand: portal.brands.find((brand) => brand.slug === story.brand),
    communities: portal.communities.filter(({ slug }) => story.communities.includes(slug)),
    events: portal.events
      .filter(({ slug }) => story.events.includes(slug))
      .map(({ slug, title }) => ({ path: paths.event(slug), title })),
    dates: comingDates(portal, {
      limit: DATES_KEPT,
      of: (event) => story.events.includes(event.slug),
    }),
    newer: newer && storyCard(portal, newer),
    older: older && storyCard(portal, older),
  };
}
