import { FESTIVALS } from '#content/model/time/festival.ts';
import { type AttributesFile, makeColumn } from '#site/search/format/attributes.ts';
import { shortFestivalName } from '#site/search/format/chinese.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import type { SearchRecord } from '#site/views/search/record.ts';

/** The columns of the pages, which come in the order of their numbers. */
export function makeAttributes(pages: readonly SearchRecord[]): AttributesFile {
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
  };
}

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
