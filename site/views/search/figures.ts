import { formatFigure } from '#content/model/figure.ts';
import { paths } from '#site/paths.ts';
import type { figuresView } from '#site/views/figures.ts';
import { allFigures as words } from '#site/words.ts';
import { type SearchRecord, searchRecord } from './record.ts';

/** The published figures alone: what the calendar counts changes with each date that passes. */
export const figuresRecord = ({ groups }: ReturnType<typeof figuresView>): SearchRecord =>
  searchRecord({
    url: paths.figures,
    title: words.title,
    type: 'page',
    pieces: [
      words.lead,
      ...groups.flatMap(({ group, subjects }) => [
        words.groups[group],
        ...subjects.flatMap(({ name, figures: list }) => [
          name,
          ...list.flatMap((figure) => [
            figure.label,
            formatFigure(figure),
            words.ofYear(figure.asOf, figure.source),
          ]),
        ]),
      ]),
      words.held,
    ],
  });
