import { FESTIVALS } from '#content/model/time/festival.ts';
import { shortFestivalName } from '#site/search/format/chinese.ts';
import { type Mentions, makeNames, type Names } from './names.ts';
import { toSimplified } from './readings.ts';

/** The names and titles of all pages, and the festivals', as they are called in full and in short. */
export function namesOf(pages: Iterable<Mentions>): Names {
  const festivals = FESTIVALS.map(({ name }) => name);
  return makeNames(pages, [...festivals, ...festivals.map(shortFestivalName)], toSimplified());
}
