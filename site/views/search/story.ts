import { readingMinutes } from '#content/model/text.ts';
import { fullDayText } from '#content/model/time/dateText.ts';
import { yearOf } from '#content/model/time/day.ts';
import { paths } from '#site/paths.ts';
import type { storyView } from '#site/views/stories.ts';
import { common, story as words } from '#site/words.ts';
import { captions } from './pieces.ts';
import { proseLines } from './prose.ts';
import { type SearchRecord, searchRecord } from './record.ts';

type View = ReturnType<typeof storyView>;

export function storyRecord({
  story,
  text,
  gallery,
  brand,
  communities,
  events,
}: View): SearchRecord {
  const prose = proseLines(text);
  const brands = brand ? [brand.name] : [];
  const communityNames = communities.map(({ name }) => name);
  return searchRecord({
    url: paths.story(story.slug),
    title: story.title,
    type: 'story',
    pieces: [
      story.summary,
      fullDayText(story.date),
      story.byline,
      words.minutes(readingMinutes(prose.join('\n'))),
      story.isDemo && common.demo,
      ...prose,
      ...captions(gallery),
      story.source && `${common.source}：${story.source}`,
      ...brands,
      ...communityNames,
      ...events.map(({ title }) => title),
    ],
    facets: { brand: brands, community: communityNames, year: [String(yearOf(story.date))] },
    days: [story.date],
  });
}
