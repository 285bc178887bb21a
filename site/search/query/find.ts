import { EVENT_WORDS } from '#site/search/format/chinese.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import { apartMarks, hasBothEnds, heldPairs, nearMarks } from './apart.ts';
import type { Engine } from './engine.ts';
import { bigrams, type Highlight, wholePhrases } from './highlight.ts';
import { literalMarks } from './literal.ts';
import { butFor, type Marks } from './marks.ts';
import { parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * How pages match: `exact`, they hold what is typed; `scattered`, in pieces, in any order; `expanded`, they hold what
 * may have been meant; `partial`, all but one place of it.
 */
export type MatchKind = 'exact' | 'scattered' | 'expanded' | 'partial';

/** Pages that match in the same way, best first. */
export interface Group {
  kind: MatchKind;
  pages: number[];
  /** For `expanded`, what they hold instead. */
  meant: string[];
  /** What to mark in them. */
  highlight: Highlight;
}

/** What finding asks for; the later ones only when it comes to them. */
export interface Sources {
  engine: Engine;
  /** For what is typed: it may hold traditional characters. */
  fold(typed: string): Promise<Fold>;
  suggest(typed: string): Promise<Suggestion[]>;
}

export interface Asked {
  typed: string;
  /** Today, in days since 1970. */
  today: number;
}

/** Fewer exact results than this leave room for those that hold the words apart. */
const FEW_EXACT = 30;
/** Fewer results than this are too few: what may have been meant is shown besides. */
const FEW = 3;

/**
 * All pages that answer, in groups as they are known: what is typed first, always, and only if that is little, what
 * comes close. A page is in one group only; a group may be empty.
 */
export async function* find({ typed, today }: Asked, sources: Sources): AsyncGenerator<Group> {
  const { engine, suggest } = sources;
  const fold = await sources.fold(typed);
  const query = parseQuery(typed, fold);
  const shown = new Set<number>();
  const isForEvents = new RegExp(EVENT_WORDS).test(typed);
  const pagesOf = (marks: Marks) => rank(marks, { pages: engine.pages, today, isForEvents });
  const group = (
    kind: MatchKind,
    found: number[],
    { phrases, meant = [] }: { phrases: string[][]; meant?: string[] },
  ): Group => {
    const pages = found.filter((page) => !shown.has(page));
    for (const page of pages) shown.add(page);
    return { kind, pages, meant, highlight: { phrases, fold } };
  };

  yield group('exact', pagesOf(await literalMarks(query, engine)), {
    phrases: wholePhrases(query),
  });
  const phrase = onlyPhrase(query);
  if (shown.size >= FEW_EXACT || query.parts.length === 0) return;

  const unwanted = await Promise.all(
    query.without.map((words) => literalMarks({ parts: [partOf(words)], without: [] }, engine)),
  );
  const canBeApart = phrase !== null && (await hasBothEnds(phrase, engine));
  let held = canBeApart ? await heldPairs(phrase, engine) : null;
  if (held) {
    yield group('scattered', pagesOf(butFor(apartMarks(held), unwanted)), {
      phrases: bigrams(query),
    });
  }
  if (shown.size >= FEW || query.parts.some(({ isExact }) => isExact)) return;

  const suggested = await Promise.all(
    (await suggest(typed)).map(async ({ text }) => {
      const query = parseQuery(text);
      const marks = butFor(await literalMarks(query, engine), unwanted);
      return { text, query, pages: pagesOf(marks) };
    }),
  );
  const answering = suggested.filter(({ pages }) => pages.length > 0);
  yield group('expanded', inTurns(answering.map(({ pages }) => pages)), {
    phrases: answering.flatMap(({ query }) => wholePhrases(query)),
    meant: answering.map(({ text }) => text),
  });
  if (shown.size >= FEW || !phrase) return;

  held ??= await heldPairs(phrase, engine);
  if (!held) return;

  yield group('partial', pagesOf(butFor(nearMarks(held), unwanted)), { phrases: bigrams(query) });
}

const partOf = (words: string[]) => ({ ways: [[words]], isExact: true });

/** The one phrase that is asked for, if it is one. */
function onlyPhrase({ parts }: Query): string[] | null {
  const [part, second] = parts;
  const [phrases] = part?.ways ?? [];
  return part && !second && !part.isExact && phrases?.length === 1 ? (phrases[0] ?? null) : null;
}

/** The first of each list, then the second of each, and so on, each page once. */
function inTurns(lists: readonly number[][]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const pages = Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list[turn] ?? []),
  );
  return [...new Set(pages.flat())];
}
