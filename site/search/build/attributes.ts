import { yearOf } from '#content/model/time/day.ts';
import { FESTIVALS, lunarFestivalDay } from '#content/model/time/festival.ts';
import { solarTermDay } from '#content/model/time/lunar.ts';
import { type AttributesFile, makeColumn } from '#site/search/format/attributes.ts';
import { shortFestivalName } from '#site/search/format/chinese.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** How many years before and after the pages' own the festivals are known. */
const YEARS_AROUND = 2;

/** The columns of the pages, which come in the order of their numbers; with the festivals of some years besides theirs. */
export function makeAttributes(
  pages: readonly SearchRecord[],
  others: readonly number[],
): AttributesFile {
  const years = [...others, ...yearsOfDays(pages)];
  return {
    facets: {
      type: makeColumn(pages.map(({ type }) => [type])),
      community: makeColumn(pages.map(({ facets }) => facets.community ?? [])),
      brand: makeColumn(pages.map(({ facets }) => facets.brand ?? [])),
      kind: makeColumn(pages.map(({ facets }) => facets.kind ?? [])),
      festival: makeColumn(pages.map(festivalsOf)),
      year: makeColumn(pages.map(yearTextsOf)),
    },
    ...dayColumns(pages),
    festivals: festivalDays(Math.min(...years) - YEARS_AROUND, Math.max(...years) + YEARS_AROUND),
  };
}

/** The years in which pages have days, each once. */
export const yearsOfDays = (pages: readonly SearchRecord[]): number[] => [
  ...new Set(pages.flatMap(({ days }) => [...new Set(days.map(yearOf))])),
];

function dayColumns(
  pages: readonly SearchRecord[],
): Pick<AttributesFile, 'firstDays' | 'lengths' | 'days'> {
  const firstDays: AttributesFile['firstDays'] = [];
  const lengths: number[] = [];
  const days: AttributesFile['days'] = {};
  let previous = 0;
  pages.forEach((record, page) => {
    const [first, ...others] = record.days.map(toEpochDay);
    if (first === undefined) {
      firstDays.push(null);
      lengths.push(0);
      return;
    }
    firstDays.push(first - previous);
    lengths.push(record.lastDay ? toEpochDay(record.lastDay) - first : 0);
    if (others.length > 0) days[page] = [0, ...others.map((day) => day - first)];
    previous = first;
  });
  return { firstDays, lengths, days };
}

function yearTextsOf({ days, facets }: SearchRecord): string[] {
  return [...new Set([...(facets.year ?? []), ...days.map((day) => day.slice(0, 4))])].sort();
}

/** The festivals that a page's title or first words name. */
function festivalsOf({ title, pieces }: SearchRecord): string[] {
  const text = [title, ...pieces.slice(0, 3)].join('\n');
  return FESTIVALS.map(({ name }) => name).filter((name) => text.includes(shortFestivalName(name)));
}

function festivalDays(from: number, to: number): AttributesFile['festivals'] {
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
