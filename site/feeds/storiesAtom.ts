import { Feed } from 'feed';
import { isoDateTime, type Time } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import { keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { common, stories as storiesWords } from '#site/words.ts';

const NEWEST = 50;

/** The newest stories as an Atom feed (RFC 4287). */
export function storiesAtom(portal: Portal, base: URL): string {
  const { site } = portal;
  const url = (path: string) => new URL(path, base).href;
  const newest = portal.stories
    .of(keys.all)
    .slice(0, NEWEST)
    .map(({ slug }) => portal.story(slug))
    .filter((story) => story !== undefined);
  const updated = newest
    .map((story) => story.updatedAt)
    .sort()
    .at(-1);
  const feed = new Feed({
    id: url(paths.stories),
    title: `${site.name} · ${storiesWords.title}`,
    description: site.description,
    language: common.language,
    link: url(paths.stories),
    feedLinks: { atom: url(paths.storiesFeed) },
    copyright: site.name,
    generator: site.name,
    // The feed is as new as its newest story: a build changes nothing.
    updated: new Date(updated ?? 0),
  });
  for (const { slug, title, summary, date, byline } of newest) {
    const link = url(paths.story(slug));
    const published = new Date(isoDateTime(date, '00:00' as Time)); // midnight is a time
    feed.addItem({
      id: link,
      title,
      link,
      description: summary,
      published,
      date: published,
      author: [{ name: byline ?? site.name }],
    });
  }
  return feed.atom1();
}
