import type { Fold } from '#site/search/format/tokens.ts';
import { queries } from '#site/words.ts';
import { apartMarks, hasBothEnds, heldPairs, nearMarks } from './apart.ts';
import type { Engine } from './engine.ts';
import { literalMarks } from './literal.ts';
import { butFor, type Marks } from './marks.ts';
import { parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import type { Suggestion } from './suggestions.ts';

/**
 * How pages answer: `literal`, they hold what is typed; `apart`, in parts; `like`, they hold what may have been meant;
 * `near`, all but one place of it.
 */
export type How = 'literal' | 'apart' | 'like' | 'near';

/** Pages that answer in the same way, best first. */
export interface Group {
  how: How;
  pages: number[];
  /** For `like`, what they hold instead. */
  meant: string[];
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
  const { engine, fold, suggest } = sources;
  const query = parseQuery(typed, await fold(typed));
  const shown = new Set<number>();
  const isForEvents = new RegExp(queries.eventWords).test(typed);
  const pagesOf = (marks: Marks) => rank(marks, { coming: engine.coming, today, isForEvents });
  const group = (how: How, found: number[], meant: string[] = []): Group => {
    const pages = found.filter((page) => !shown.has(page));
    for (const page of pages) shown.add(page);
    return { how, pages, meant };
  };

  yield group('literal', pagesOf(await literalMarks(query, engine)));
  const phrase = onlyPhrase(query);
  if (shown.size >= FEW_EXACT || query.parts.length === 0) return;

  const unwanted = await Promise.all(
    query.without.map((words) => literalMarks({ parts: [partOf(words)], without: [] }, engine)),
  );
  const canBeApart = phrase !== null && (await hasBothEnds(phrase, engine));
  let held = canBeApart ? await heldPairs(phrase, engine) : null;
  if (held) yield group('apart', pagesOf(butFor(apartMarks(held), unwanted)));
  if (shown.size >= FEW || query.parts.some(({ isExact }) => isExact)) return;

  const meant = await suggest(typed);
  const lists = await Promise.all(
    meant.map(async ({ text }) =>
      pagesOf(butFor(await literalMarks(parseQuery(text), engine), unwanted)),
    ),
  );
  const holding = meant.map(({ text }) => text).filter((_, index) => lists[index]?.length);
  yield group('like', inTurns(lists), holding);
  if (shown.size >= FEW || !phrase) return;

  held ??= await heldPairs(phrase, engine);
  if (!held) return;

  yield group('near', pagesOf(butFor(nearMarks(held), unwanted)));
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
