import { type Figure, formatFigure } from '#content/model/figure.ts';
import { traitOf } from '#site/calendar/choice.ts';
import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';
import { figureSeries } from '#site/views/parts/figures.ts';
import { type HeldYear, heldYears } from '#site/views/parts/held.ts';
import type { Citable } from './archiveRecords.ts';

/** What there are figures of. */
const FIGURE_GROUPS = ['brands', 'venues', 'teams'] as const;

export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** A brand, a venue or a team with its figures. */
export interface FigureSubject {
  slug: string;
  name: string;
  path: string;
  isDemo: boolean;
  figures: Figure[];
}

/** One bar of a chart. */
interface FigureBar {
  label: string;
  value: number;
  text: string;
}

/** Figures that can be compared: of several subjects in one year, or of one subject over years. */
export interface FigureChart {
  label: string;
  /** The year, where all are of one. */
  year: number | undefined;
  bars: FigureBar[];
}

/** What took place by the calendar, year by year: in the whole place, or of one brand. */
export interface HeldOf {
  /** The brand; none for the whole place. */
  name: string | undefined;
  /** The page of one of its years. */
  path: (year: number) => string;
  years: HeldYear[];
}

/** Every figure there is, by what it is of, and what took place in each year. */
export function figuresView(portal: Portal) {
  const groups = FIGURE_GROUPS.map((group) => {
    const subjects = subjectsOf(portal, group);
    return { group, subjects, charts: [...comparisons(subjects), ...histories(subjects)] };
  }).filter(({ subjects }) => subjects.length > 0);
  const all = held(portal);
  return {
    groups,
    held: all,
    cited: {
      site: portal.site.name,
      asOf: all[0]?.years.at(-1)?.asOf,
      hasDemos:
        all.some(({ years }) => years.some(({ demo }) => demo.times > 0)) ||
        groups.some(({ subjects }) => subjects.some(({ isDemo }) => isDemo)),
    } satisfies Citable,
  };
}

/** Those of a kind that have figures, in their order. */
export const subjectsOf = (portal: Portal, group: FigureGroup): FigureSubject[] =>
  portal.derived(`figures/${group}`, () =>
    SUBJECTS[group](portal).filter(({ figures }) => figures.length > 0),
  );

const SUBJECTS: Record<FigureGroup, (portal: Portal) => FigureSubject[]> = {
  brands: ({ brands }) =>
    brands.map(({ slug, name, figures }) => ({
      slug,
      name,
      path: paths.brand(slug),
      isDemo: false,
      figures,
    })),
  venues: ({ venues }) =>
    venues.map(({ slug, name, isDemo, figures }) => ({
      slug,
      name,
      path: paths.venue(slug),
      isDemo,
      figures,
    })),
  teams: ({ teams }) =>
    teams.map(({ slug, name, isDemo, figures }) => ({
      slug,
      name,
      path: paths.team(slug),
      isDemo,
      figures,
    })),
};

function held(portal: Portal): HeldOf[] {
  const brands = portal.derived('heldBrands', () =>
    portal.brands.map(({ slug, name }) => ({ slug, name })),
  );
  return [
    { name: undefined, path: paths.year, years: heldYears(portal) },
    ...brands.map(({ slug, name }) => ({
      name,
      path: (year: number) => paths.archiveYearOf('brands', slug, year),
      years: heldYears(portal, traitOf('brand', slug)),
    })),
  ].filter(({ years }) => years.length > 0);
}

/** What several subjects count alike, in the newest year for which at least two of them have it. */
function comparisons(subjects: readonly FigureSubject[]): FigureChart[] {
  const all = subjects.flatMap(({ name, figures }) => figures.map((figure) => ({ name, figure })));
  const alike = Map.groupBy(all, ({ figure: { label, unit } }) => JSON.stringify([label, unit]));
  return [...alike.values()].flatMap((ones) => {
    const years = [...Map.groupBy(ones, ({ figure }) => figure.asOf)];
    const [newest] = years.filter(([, of]) => of.length > 1).sort(([a], [b]) => b - a);
    if (!newest) return [];
    const [year, of] = newest;
    const bars = of.map(({ name, figure }) => barOf(name, figure));
    return [{ label: of[0]?.figure.label ?? '', year, bars }];
  });
}

/** What one subject has counted in several years. */
const histories = (subjects: readonly FigureSubject[]): FigureChart[] =>
  subjects.flatMap(({ name, figures }) =>
    figureSeries(figures)
      .filter(({ years }) => years.length > 1)
      .map(({ label, years }) => ({
        label: `${name}${label}`,
        year: undefined,
        bars: years.map((figure) => barOf(String(figure.asOf), figure)),
      })),
  );

const barOf = (label: string, figure: Figure): FigureBar => ({
  label,
  value: figure.exactly ?? figure.atLeast ?? 0,
  text: formatFigure(figure),
});
