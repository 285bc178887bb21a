import { monthText } from '#content/model/time/dateText.ts';
import { paths } from '#site/paths.ts';
import type { brandView } from '#site/views/brands.ts';
import { monthly, brand as words } from '#site/words.ts';
import { facts, figures } from './pieces.ts';
import { proseLines } from './prose.ts';
import { type SearchRecord, searchRecord } from './record.ts';

type View = ReturnType<typeof brandView>;

export function brandRecord({ brand, text, community, series, months }: View): SearchRecord {
  const [year, month] = brand.founded?.split('-') ?? [];
  return searchRecord({
    url: paths.brand(brand.slug),
    title: brand.name,
    type: 'brand',
    pieces: [
      brand.slogan ?? brand.summary,
      ...facts([
        [words.community, community?.name],
        [words.founded, year && words.foundedIn(year, month)],
        [words.programmes, brand.programmes.join('、')],
        [words.serves, brand.serves.join('、')],
      ]),
      ...proseLines(text),
      ...figures(series),
      ...monthlyTable(months),
    ],
    facets: { brand: [brand.name], community: community ? [community.name] : [] },
  });
}

function monthlyTable(months: View['months']): string[] {
  const [first, last] = [months.at(0), months.at(-1)];
  if (!first || !last) return [];
  return [
    monthly.title,
    monthly.caption(monthText(first.month), monthText(last.month)),
    ...months.flatMap(({ month, count }) => [
      monthly.month(Number(month.slice(5))),
      monthly.times(count),
    ]),
  ];
}
