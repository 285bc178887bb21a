import { type PageDate, takesPlace } from '#site/search/format/dates.ts';
import type { Dates, DatesIn } from './dates.ts';
import type { Marks } from './marks.ts';
import { type Period, span } from './period.ts';
import type { TimeAsked } from './timeIn.ts';

/**
 * What is on in the days that a query speaks of: `asked`, all that is asked for; `later`, there is none, but some in the
 * weeks after; `other`, there is none, but other events on these days.
 */
export interface Dated extends Period {
  answer: 'asked' | 'later' | 'other';
  /** How the days are called, and what was to be found on them. */
  name: string;
  words: string;
  /** How often something takes place on them. */
  count: number;
  dates: Dates;
  /** By day and hour; what was called off at the end. */
  pages: number[];
}

/** How many days later what is asked for is looked for, and how many of it are shown. */
const LATER = 60;
const LATER_SHOWN = 4;

interface Asked {
  time: TimeAsked;
  today: number;
  datesIn: DatesIn;
  /** The pages that answer what is asked besides the time; null if nothing is. */
  wanted: Marks | null;
  /** The pages that name the festival; null if it is none. */
  named: Marks | null;
}

/** The events of the days that a query speaks of; null if there is nothing to say of them. */
export async function datedPages({
  time,
  today,
  datesIn,
  wanted,
  named,
}: Asked): Promise<Dated | null> {
  const { from, to, name, rest: words, hours, festival } = time;
  const isWanted = (page: number) => !wanted || Boolean(wanted[page]);
  const all = filtered(await datesIn(time), () => true, hours);
  const asked = filtered(all, isWanted);
  const result = (answer: Dated['answer'], dates: Dates): Dated => {
    const pages = inOrder(dates, named);
    const count = [...dates.values()].flat().filter(takesPlace).length;
    return { answer, name, words, from, to, count, dates, pages };
  };
  // On a festival of one day people ask for what belongs to it, not for what is on each week.
  const isOneDay = from === to && named?.some(Boolean);
  const own = isOneDay ? filtered(asked, (page) => Boolean(named?.[page])) : asked;
  if (own.size > 0) return result('asked', own);
  // The pages that name the festival say more than that there is nothing on its day.
  if (festival) return null;
  if (to >= today) {
    const coming = await datesIn(span(to + 1, to + LATER));
    const later = result('later', filtered(coming, isWanted, hours));
    if (later.count > 0) return { ...later, pages: later.pages.slice(0, LATER_SHOWN) };
  }
  return all.size > 0 ? result('other', all) : null;
}

/** Those of the dates that are of some pages, and in some hours of the day. */
function filtered(
  dates: Dates,
  isWanted: (page: number) => boolean,
  hours?: readonly [from: number, to: number],
): Dates {
  return new Map(
    [...dates].flatMap(([page, ofPage]) => {
      const kept = hours ? ofPage.filter((date) => isWithin(date, hours)) : ofPage;
      return isWanted(page) && kept.length > 0 ? [[page, kept] as const] : [];
    }),
  );
}

/** What lasts all day is not meant by an evening. */
function isWithin(
  { start, end = start }: PageDate,
  [from, to]: readonly [number, number],
): boolean {
  if (!start || !end) return false;
  return start < clock(to) && (end > clock(from) || start >= clock(from));
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function inOrder(dates: Dates, named: Marks | null): number[] {
  const keyed = [...dates].map(([page, ofPage]) => {
    const first = ofPage.find(takesPlace) ?? ofPage[0];
    const isOff = !ofPage.some(takesPlace);
    const isNamed = named !== null && Boolean(named[page]);
    const key = `${isNamed ? 0 : 1} ${isOff ? 1 : 0} ${first?.day} ${first?.start ?? ''}`;
    return { page, key };
  });
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.page - b.page))
    .map(({ page }) => page);
}
