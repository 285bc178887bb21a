import { nameEnds, OF, withoutEnd } from '#site/search/format/chinese.ts';
import type { Festivals } from '#site/search/format/words.ts';
import { MOST_CHARACTERS } from '#site/search/query/query.ts';
import { type TimeAsked, timeIn } from '#site/search/query/timeIn.ts';
import { search as words } from '#site/words.ts';
import type { Selection } from './filters.ts';
import { periodText, writePeriod } from './period.ts';

/** A part of what is typed that can be a filter instead. */
export interface Offer {
  label: string;
  selection: Selection;
  /** What is typed, without that part. */
  rest: string;
}

/** What the portal knows by name. */
export interface KnownNames {
  festivals: Festivals;
  communities: readonly string[];
  brands: readonly string[];
}

/** An offer with the part of the text that it is made from. */
type Found = Omit<Offer, 'rest'> & { part: string };

/** The filters that what is typed speaks of: 今年中秋, 上个月, 北浦社区的, each offered, none taken unasked. */
export function offersIn(typed: string, known: KnownNames, today: number): Offer[] {
  const time = timeIn(typed.slice(0, MOST_CHARACTERS), known.festivals, today);
  const text = time?.text ?? typed.slice(0, MOST_CHARACTERS).normalize('NFKC');
  const community = nameIn(text, 'community', known.communities);
  const brand = nameIn(text, 'brand', known.brands);
  return [time && timeOffer(time, today), community, brand].flatMap((found) => {
    if (!found) return [];
    const { part, ...offer } = found;
    return [{ ...offer, rest: without(text, part) }];
  });
}

/** A text without a part of it, and without the particle that joined the two. */
const without = (text: string, part: string): string =>
  text
    .replace(part, ' ')
    .replace(new RegExp(`^\\s*${OF}|\\s+`, 'gu'), ' ')
    .trim();

function timeOffer(time: TimeAsked, today: number): Found {
  const { part, festival, year, isYear } = time;
  if (isYear) return { part, label: words.inYear(year ?? 0), selection: { year: String(year) } };
  const days = periodText(time, today);
  const label = days === part ? part : words.offer(festival ?? part, days);
  if (!festival) return { part, label, selection: { time: writePeriod(time) } };
  return year === undefined
    ? { part, label: festival, selection: { festival } }
    : { part, label, selection: { festival, year: String(year) } };
}

/** 北浦 is said for 北浦社区. */
function nameIn(
  text: string,
  facet: 'community' | 'brand',
  names: readonly string[],
): Found | undefined {
  for (const name of names) {
    const said = [name, withoutEnd(name, nameEnds.community)];
    const part = said.find((short) => short.length > 1 && text.includes(short));
    if (part) return { part, label: name, selection: { [facet]: name } };
  }
  return undefined;
}
