import { type Figure, formatFigure } from '#content/model/figure.ts';
import type { Media } from '#content/model/media.ts';
import type { FigureSeries } from '#site/views/parts/figures.ts';
import { figures as words } from '#site/words.ts';

/** Terms with their values; a term without a value is left out. */
export const facts = (
  list: readonly (readonly [term: string, value: string | number | false | undefined])[],
): string[] => list.flatMap(([term, value]) => (value ? [term, String(value)] : []));

/** The figures of a brand or a venue: the latest of each kind, then those of several years, and their sources. */
export function figures(series: readonly FigureSeries[]): string[] {
  const latest = series.flatMap(({ years }) => years.at(-1) ?? []);
  if (latest.length === 0) return [];
  const sources = new Set(latest.map(({ asOf, source }) => words.ofYear(asOf, source)));
  return [
    words.title,
    ...latest.flatMap((figure) => [figure.label, formatFigure(figure)]),
    ...series
      .filter(({ years }) => years.length > 1)
      .flatMap(({ label, years }) => [words.overYears(label), ...years.flatMap(ofYear)]),
    words.asOf([...sources].join('；')),
  ];
}

const ofYear = (figure: Figure): string[] => [String(figure.asOf), formatFigure(figure)];

export const captions = (pictures: readonly Media[]): string[] =>
  pictures.flatMap(({ caption }) => caption ?? []);
