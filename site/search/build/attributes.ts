import { type Day, yearOf } from '#content/model/time/day.ts';
import { FESTIVALS, lunarFestivalDay } from '#content/model/time/festival.ts';
import { solarTermDay } from '#content/model/time/lunar.ts';
import { shortFestivalName } from '#site/search/format/chinese.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { type FactsFile, makeColumn } from '#site/search/format/facts.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { filters, pageTypes } from '#site/words.ts';

/** How many years before and after the pages' own the festivals are known. */
const YEARS_AROUND = 2;

export function makeFacts(pages: readonly SearchRecord[], today: Day): FactsFile {
  const years = pages.flatMap(({ days }) => days.map((day) => Number(day.slice(0, 4))));
  const known = [yearOf(today), ...years];
  const festivals = festivalDays(
    Math.min(...known) - YEARS_AROUND,
    Math.max(...known) + YEARS_AROUND,
  );
  let before = 0;
  const facts: FactsFile = {
    filters: {
      [filters.type]: makeColumn(pages.map(({ type }) => [pageTypes[type]])),
      [filters.brand]: makeColumn(pages.map(({ facets }) => facets.brand ?? [])),
      [filters.community]: makeColumn(pages.map(({ facets }) => facets.community ?? [])),
      [filters.kind]: makeColumn(pages.map(({ facets }) => facets.kind ?? [])),
      [filters.festival]: makeColumn(pages.map(festivalsOf)),
      [filters.year]: makeColumn(pages.map(yearsOf)),
    },
    firstDays: [],
    lengths: [],
    days: {},
    festivals,
  };
  pages.forEach(({ days, lastDay }, page) => {
    const numbers = days.map(toEpochDay);
    const [first] = numbers;
    facts.firstDays.push(first === undefined ? null : first - before);
    before = first ?? before;
    facts.lengths.push(first === undefined || !lastDay ? 0 : toEpochDay(lastDay) - first);
    if (first !== undefined && numbers.length > 1)
      facts.days[page] = numbers.map((day) => day - first);
  });
  return facts;
}

function yearsOf({ days, facets }: SearchRecord): string[] {
  return [...new Set([...(facets.year ?? []), ...days.map((day) => day.slice(0, 4))])].sort();
}

/** The festivals that a page's title or first words name. */
function festivalsOf({ title, pieces }: SearchRecord): string[] {
  const text = [title, ...pieces.slice(0, 3)].join('\n');
  return FESTIVALS.map(({ name }) => name).filter((name) => text.includes(shortFestivalName(name)));
}

function festivalDays(from: number, to: number): FactsFile['festivals'] {
  const years = Array.from({ length: to - from + 1 }, (_, ahead) => from + ahead);
  return Object.fromEntries(
    FESTIVALS.map((festival) => [
      festival.name,
      Object.fromEntries(
        years.flatMap((year) => {
          const day = festivalDay(festival, year);
          return day ? [[year, toEpochDay(day)]] : [];
        }),
      ),
    ]),
  );
}

function festivalDay({ rule, name }: (typeof FESTIVALS)[number], year: number): string | null {
  switch (rule.by) {
    case 'solar':
      return `${year}-${pad(rule.month)}-${pad(rule.day)}`;
    case 'term':
      return solarTermDay(year, rule.term);
    case 'newYearsEve': // of the lunar year that began in the year before
      return lunarFestivalDay(name, year - 1);
    case 'lunar':
      return lunarFestivalDay(name, year);
  }
}

const pad = (count: number): string => String(count).padStart(2, '0');
