import { formatFigure } from '#content/model/figure.ts';
import { fullDayText } from '#content/model/time/dateText.ts';
import type { FigureGroup, figuresView, HeldOf } from '#site/views/figures.ts';
import type { HeldYear, Tally } from '#site/views/parts/held.ts';
import { allFigures as words } from '#site/words.ts';
import { type Cell, csv } from './csv.ts';

type View = ReturnType<typeof figuresView>;
type Row = Partial<Record<keyof typeof words.columns, Cell>>;

const COLUMNS = Object.keys(words.columns) as (keyof typeof words.columns)[]; // its own keys

/** Every figure as a table: one a line, each with its year and source. */
export function figuresCsv({ groups, held }: View, base: URL): string {
  const rows: Row[] = [
    ...groups.flatMap(({ group, subjects }) => rowsOf(group, subjects, base)),
    ...held.flatMap((of) => heldRows(of, base)),
  ];
  return csv([Object.values(words.columns), ...rows.map((row) => COLUMNS.map((key) => row[key]))]);
}

const rowsOf = (
  group: FigureGroup,
  subjects: View['groups'][number]['subjects'],
  base: URL,
): Row[] =>
  subjects.flatMap(({ name, path, isDemo, figures }) =>
    figures.map((figure) => ({
      group: words.groups[group],
      name,
      label: figure.label,
      count: figure.exactly ?? figure.atLeast,
      text: formatFigure(figure),
      unit: figure.unit,
      year: figure.asOf,
      source: figure.source,
      demo: isDemo ? words.yes : undefined,
      url: path && new URL(path, base).href,
    })),
  );

/** What took place in each year; demonstrations in lines of their own, so that no fact is added up with them. */
const heldRows = ({ name, path, years }: HeldOf, base: URL): Row[] =>
  years.flatMap((held) =>
    [
      { tally: held.real, isDemo: false },
      { tally: held.demo, isDemo: true },
    ].flatMap(({ tally, isDemo }) =>
      tallyRows(held, tally).map((row) => ({
        group: words.byCalendar,
        name: name ?? words.everywhere,
        year: held.year,
        demo: isDemo ? words.yes : undefined,
        url: new URL(path(held.year), base).href,
        ...row,
      })),
    ),
  );

function tallyRows({ asOf }: HeldYear, { times, counted, came }: Tally): Row[] {
  const until = fullDayText(asOf);
  const rows: (Row & { unit: string; count: number })[] = [];
  if (times > 0) {
    const source = words.fromCalendar(until);
    rows.push({ label: words.held, count: times, unit: words.heldUnit, source });
  }
  if (counted > 0) {
    const source = words.fromOutcomes(counted, until);
    rows.push({ label: words.came, count: came, unit: words.cameUnit, source });
  }
  return rows.map((row) => ({ ...row, text: `${row.count}${row.unit}` }));
}
