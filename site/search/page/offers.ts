import {
  dateWords,
  lunarDays,
  nameEnds,
  OF,
  periods,
  shortFestivalName,
  withoutEnd,
} from '#site/search/format/chinese.ts';
import { fromEpochDay } from '#site/search/format/epochDay.ts';
import { MOST_CHARACTERS } from '#site/search/query/query.ts';
import { search as words } from '#site/words.ts';
import type { Selection } from './filters.ts';
import { firstOfMonth, namedPeriod, type Period, periodText, writePeriod } from './period.ts';

/** A part of what is typed that can be a filter instead. */
export interface Offer {
  label: string;
  selection: Selection;
  /** What is typed, without that part. */
  rest: string;
}

/** What the portal knows by name. */
export interface KnownNames {
  /** The day of each festival, by its name and year. */
  festivals: Record<string, Record<string, number>>;
  communities: readonly string[];
  brands: readonly string[];
}

/** An offer with the part of the text that it is made from. */
type Found = Omit<Offer, 'rest'> & { part: string };

const oneOf = (names: readonly string[]): string => names.join('|');

const NAMED_PERIOD = new RegExp(
  oneOf([
    ...Object.keys(periods.days),
    ...Object.keys(periods.weeks),
    periods.weekend,
    ...Object.keys(periods.months),
  ]),
  'u',
);
const YEAR = `(?<year>${oneOf(Object.keys(periods.years))}|(?:19|20)\\d\\d${dateWords.year}?)`;
const A_YEAR = new RegExp(YEAR, 'u');
const DATE = new RegExp(
  `(?:(?<year>\\d{4})${dateWords.year})?(?<month>\\d{1,2})${dateWords.month}(?:(?<day>\\d{1,2})[${dateWords.dayEnds}])?`,
  'u',
);

/** The filters that what is typed speaks of: 今年中秋, 上个月, 北浦社区的, each offered, none taken unasked. */
export function offersIn(typed: string, known: KnownNames, today: number): Offer[] {
  const text = typed.slice(0, MOST_CHARACTERS).normalize('NFKC');
  const time =
    festivalIn(text, known, today) ??
    namedPeriodIn(text, today) ??
    dateIn(text, today) ??
    yearIn(text, today);
  const community = nameIn(text, 'community', known.communities);
  const brand = nameIn(text, 'brand', known.brands);
  return [time, community, brand].flatMap((found) => {
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

function festivalIn(text: string, { festivals }: KnownNames, today: number): Found | undefined {
  for (const [name, days] of Object.entries(festivals)) {
    const names = [name, shortFestivalName(name), ...(lunarDays[name] ?? [])];
    const pattern = new RegExp(`${YEAR}?${OF}?(?:${oneOf(names)})`, 'u');
    const match = pattern.exec(text);
    if (!match) continue;
    const said = match.groups?.year;
    if (!said) return { part: match[0], label: name, selection: { festival: name } };
    const year = yearOf(said, today);
    const day = days[year];
    const label = day ? labelled(name, { from: day, to: day }, today) : name;
    return { part: match[0], label, selection: { festival: name, year } };
  }
  return undefined;
}

function namedPeriodIn(text: string, today: number): Found | undefined {
  const [part] = NAMED_PERIOD.exec(text) ?? [];
  const period = part && namedPeriod(part, today);
  return period ? inPeriod(part, period, today) : undefined;
}

function dateIn(text: string, today: number): Found | undefined {
  const match = DATE.exec(text);
  const period = match?.groups && periodOf(match.groups, today);
  return match && period ? inPeriod(match[0], period, today) : undefined;
}

function yearIn(text: string, today: number): Found | undefined {
  const match = A_YEAR.exec(text);
  if (!match?.groups?.year) return undefined;
  const year = yearOf(match.groups.year, today);
  return { part: match[0], label: year + dateWords.year, selection: { year } };
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

const inPeriod = (part: string, period: Period, today: number): Found => ({
  part,
  label: labelled(part, period, today),
  selection: { time: writePeriod(period) },
});

const labelled = (name: string, period: Period, today: number): string =>
  words.offer(name, periodText(period, today));

const yearOf = (said: string, today: number): string =>
  said in periods.years
    ? String(Number(fromEpochDay(today).slice(0, 4)) + (periods.years[said] ?? 0))
    : said.slice(0, 4);

/** A day or a month; without its year, of this one. */
function periodOf(
  { year, month, day }: Record<string, string | undefined>,
  today: number,
): Period | null {
  const wanted = Number(year ?? fromEpochDay(today).slice(0, 4));
  if (Number(month) < 1 || Number(month) > 12) return null;
  const from = firstOfMonth(wanted, Number(month));
  const to = firstOfMonth(wanted, Number(month) + 1) - 1;
  if (day === undefined) return { from, to };
  const date = from + Number(day) - 1;
  return Number(day) >= 1 && date <= to ? { from: date, to: date } : null;
}
