import type { PageText } from '#site/search/format/texts.ts';
import type { Group, MatchKind } from '#site/search/query/find.ts';
import { NO_HIGHLIGHT } from '#site/search/query/highlight.ts';
import type { PortalSearch } from '#site/search/query/portalSearch.ts';
import { isSelected, type Selection } from './filters.ts';

/** Results of one kind; those shown have their texts, the rest are numbers of pages. */
export interface ShownGroup extends Group {
  results: PageText[];
}

export interface Question {
  typed: string;
  selection: Selection;
  /** The minute in Shanghai by the reader's clock, `2026-11-24T10:00`, and its day in days since 1970. */
  now: string;
  today: number;
}

/** What is known so far of the results. */
export interface Results {
  groups: ShownGroup[];
  /** Every page found, also those that the filters leave out. */
  found: number[];
  /** Whether nothing else will be found. */
  isDone: boolean;
}

/** So many fit on a phone's screen; the rest of a page of results is loaded while those are read. */
const FIRST = 4;
export const PAGE_SIZE = 20;

export const isEmpty = ({ typed, selection }: Question): boolean =>
  !typed.trim() && !isFiltered(selection);

/** The results of a question, again and again as more of them are known. */
export async function* resultsOf(
  search: PortalSearch,
  question: Question,
): AsyncGenerator<Results> {
  const { selection, today } = question;
  const attributes = isFiltered(selection) ? await search.attributes() : undefined;
  const passes = (page: number) =>
    !attributes || isSelected(page, selection, { attributes, today });
  const groups: ShownGroup[] = [];
  const found: number[] = [];
  for await (const group of groupsOf(search, question)) {
    found.push(...group.pages);
    const pages = group.pages.filter(passes);
    if (pages.length === 0) continue;
    groups.push(await withTexts(search, { ...group, pages }, FIRST));
    yield { groups: [...groups], found, isDone: false };
  }
  yield { groups: [...groups], found, isDone: true };
  for (const [index, group] of groups.entries()) {
    groups[index] = await withTexts(search, group, PAGE_SIZE);
  }
  yield { groups, found, isDone: true };
}

/** The same groups, one of them with the next page of its results. */
export const withMore = (
  search: PortalSearch,
  groups: readonly ShownGroup[],
  kind: MatchKind,
): Promise<ShownGroup[]> =>
  Promise.all(
    groups.map((group) =>
      group.kind === kind ? withTexts(search, group, group.results.length + PAGE_SIZE) : group,
    ),
  );

async function* groupsOf(search: PortalSearch, { typed, today }: Question): AsyncGenerator<Group> {
  if (typed.trim()) yield* search.find({ typed, today });
  else yield { kind: 'exact', meant: [], pages: search.all(), highlight: NO_HIGHLIGHT };
}

async function withTexts(search: PortalSearch, group: Group, count: number): Promise<ShownGroup> {
  return { ...group, results: await Promise.all(group.pages.slice(0, count).map(search.text)) };
}

const isFiltered = (selection: Selection): boolean => Object.keys(selection).length > 0;
