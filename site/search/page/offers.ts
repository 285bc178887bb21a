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
import { filters } from '#site/words.ts';
import { firstOfMonth, namedPeriod, type Period, periodText, writePeriod } from './period.ts';

/** What the filters hold: a filter's name and the one value wanted. */
export type Chosen = Readonly<Record<string, string>>;

/** A part of what is typed that can be a filter instead. */
export interface Offer {
  label: string;
  chosen: Chosen;
  /** What is typed, without that part. */
  rest: string;
}

/** What the portal knows by name. */
export interface Known {
  /** By festival and year. */
  festivals: Record<string, Record<string, number>>;
  communities: readonly string[];
  brands: readonly string[];
}

const { year: Y, month: M } = dateWords;
const PERIOD = new RegExp(
  [
    ...Object.keys(periods.days),
    ...Object.keys(periods.weeks),
    periods.weekend,
    ...Object.keys(periods.months),
  ].join('|'),
  'u',
);
const YEAR = `(${Object.keys(periods.years).join('|')}|(?:19|20)\\d\\d${Y}?)`;
const DATE = new RegExp(
  `(?:(\\d{4})${Y})?(\\d{1,2})${M}(?:(\\d{1,2})[${dateWords.dayEnds}])?`,
  'u',
);

/** The filters that what is typed speaks of: 今年中秋, 上个月, 北浦社区的, each offered, none taken unasked. */
export function offersIn(typed: string, known: Known, today: number): Offer[] {
  const text = typed.slice(0, MOST_CHARACTERS).normalize('NFKC');
  const offers: Offer[] = [];
  const add = (found: string, label: string, chosen: Chosen) => {
    const rest = text
      .replace(found, ' ')
      .replace(new RegExp(`^\\s*${OF}|\\s+`, 'gu'), ' ')
      .trim();
    offers.push({ label, chosen, rest });
  };
  const addPeriod = (found: string, period: Period, label = found) =>
    add(found, `${label}（${periodText(period, today)}）`, { [filters.time]: writePeriod(period) });

  const festival = festivalIn(text, known, today);
  const [named] = PERIOD.exec(text) ?? [];
  const period = named && namedPeriod(named, today);
  const date = DATE.exec(text);
  const [year, , said] = new RegExp(`()${YEAR}`, 'u').exec(text) ?? [];
  if (festival) add(festival.found, festival.label, festival.chosen);
  else if (period) addPeriod(named, period);
  else if (date) {
    const dated = periodOf(date, today);
    if (dated) addPeriod(date[0], dated, date[0]);
  } else if (year && said) {
    const value = yearOf(said, today);
    add(year, value + Y, { [filters.year]: value });
  }
  for (const [filter, names] of [
    [filters.community, known.communities],
    [filters.brand, known.brands],
  ] as const) {
    const found = names.map((name) => [name, nameIn(text, name)] as const).find(([, part]) => part);
    if (found?.[1]) add(found[1], found[0], { [filter]: found[0] });
  }
  return offers;
}

function festivalIn(text: string, { festivals }: Known, today: number) {
  for (const [name, days] of Object.entries(festivals)) {
    const words = [name, shortFestivalName(name), ...(lunarDays[name] ?? [])];
    const pattern = new RegExp(
      `${YEAR}?${OF}?(?:${words.filter((word) => word.length > 1).join('|')})`,
      'u',
    );
    const match = pattern.exec(text);
    if (!match) continue;
    const year = match[1] && yearOf(match[1], today);
    const day = year && days[year];
    return {
      found: match[0],
      label: day ? `${name}（${periodText({ from: day, to: day }, today)}）` : name,
      chosen: { [filters.festival]: name, ...(year && { [filters.year]: year }) },
    };
  }
  return null;
}

const yearOf = (said: string, today: number): string =>
  said in periods.years
    ? String(Number(fromEpochDay(today).slice(0, 4)) + (periods.years[said] ?? 0))
    : said.slice(0, 4);

/** A day or a month; without its year, the one that is nearest ahead or in the last months. */
function periodOf([, year, month, day]: RegExpExecArray, today: number): Period | null {
  const wanted = Number(year ?? fromEpochDay(today).slice(0, 4));
  if (Number(month) < 1 || Number(month) > 12) return null;
  const from = firstOfMonth(wanted, Number(month));
  const to = firstOfMonth(wanted, Number(month) + 1) - 1;
  if (day === undefined) return { from, to };
  const date = from + Number(day) - 1;
  return Number(day) >= 1 && date <= to ? { from: date, to: date } : null;
}

/** 北浦 is said for 北浦社区, 周五见 for 逢五遇·周五见. */
function nameIn(text: string, name: string): string | undefined {
  const short = withoutEnd(name, nameEnds.community);
  return [name, short].find((part) => part.length > 1 && text.includes(part));
}
