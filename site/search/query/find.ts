import { EVENT_WORDS, QUESTION } from '#site/search/format/chinese.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import type { Words } from '#site/search/format/words.ts';
import { apartMarks, hasBothEnds, heldPairs, nearMarks } from './apart.ts';
import { type Dated, datedPages } from './dated.ts';
import type { DatesIn } from './dates.ts';
import type { Engine } from './engine.ts';
import { bigrams, type Highlight, wholePhrases } from './highlight.ts';
import { literalMarks } from './literal.ts';
import { butFor, inAny, type Marks } from './marks.ts';
import {
  isEmptyQuery,
  MOST_CHARACTERS,
  type Part,
  parseQuery,
  type Query,
  textOfPart,
} from './query.ts';
import { rank } from './rank.ts';
import { someOf } from './someOf.ts';
import { byLikelihood, type Suggestion } from './suggestions.ts';
import { otherWords } from './synonyms.ts';
import { type TimeAsked, timeIn, withoutAsking } from './timeIn.ts';

/**
 * How pages match: `dated`, they are of the days that the query speaks of; `exact`, they hold what is typed; `synonym`,
 * they hold it in other words; `scattered`, in pieces, in any order; `some`, only some of its words; `sound` and
 * `expanded`, what may have been meant, by its pinyin or with a slip; `partial`, all but one place of it.
 */
export type MatchKind =
  | 'dated'
  | 'exact'
  | 'synonym'
  | 'scattered'
  | 'some'
  | 'sound'
  | 'expanded'
  | 'partial';

/** Pages that match in the same way, best first. */
export interface Group {
  kind: MatchKind;
  pages: number[];
  /** What they hold instead of what is typed: of `synonym`, `some`, `sound` and `expanded`. */
  meant: string[];
  /** What to mark in them. */
  highlight: Highlight;
  /** Of `dated`. */
  dated?: Dated;
}

/** What finding asks for; the later ones only when it comes to them. */
export interface Sources {
  engine: Engine;
  words: Words;
  datesIn: DatesIn;
  /** For what is typed: it may hold traditional characters. */
  fold(typed: string): Promise<Fold>;
  suggest(typed: string): Promise<Suggestion[]>;
}

export interface Asked {
  typed: string;
  /** Today, in days since 1970. */
  today: number;
}

/** Fewer exact results than this leave room for those that hold the words apart, or other words. */
const FEW_EXACT = 30;
/** Fewer results than this are too few: what may have been meant is shown besides. */
const FEW = 3;

/**
 * All pages that answer, in groups as they are known: what is on in the days that are typed; what is typed, always; and
 * only if that is little, what comes close. A page is in one group only; a group may be empty.
 */
export async function* find({ typed, today }: Asked, sources: Sources): AsyncGenerator<Group> {
  const { engine, suggest, words } = sources;
  const fold = await sources.fold(typed);
  const query = parseQuery(typed, fold);
  if (isEmptyQuery(query)) return;
  const shown = new Set<number>();
  const folded = [...typed.slice(0, MOST_CHARACTERS)].map(fold).join('');
  // In quotation marks or after a minus 周末 is the word, not the days.
  const isPlain = query.without.length === 0 && !query.parts.some(({ isExact }) => isExact);
  const time = isPlain ? timeIn(folded, words.festivals, today) : undefined;
  /** What is asked for, when it is asked as of a person: 哪里可以量血压. */
  const plain = (!time && QUESTION.test(folded) && withoutAsking(folded)) || folded;
  const isOther = plain !== folded.trim();
  const { means } = otherWords(plain, words.synonyms);
  // Who says a thing in words of their own needs it done.
  const isForEvents = means.length > 0 || new RegExp(EVENT_WORDS).test(typed);
  const pagesOf = (marks: Marks) => rank(marks, { pages: engine.pages, today, isForEvents });
  const marksOf = (query: Query) => literalMarks(query, engine);
  const inAnyOf = async (texts: readonly string[]): Promise<Marks> => {
    const lists = await Promise.all(texts.map((text) => marksOf(parseQuery(text))));
    return inAny(lists, engine.pages.count);
  };
  /** The pages that hold a text, or the same in other words. */
  const inAnyWords = async (text: string): Promise<{ marks: Marks; phrases: string[][] }> => {
    const ways = [text, ...otherWords(text, words.synonyms).texts].map((way) => parseQuery(way));
    const lists = await Promise.all(ways.map(marksOf));
    return { marks: inAny(lists, engine.pages.count), phrases: ways.flatMap(wholePhrases) };
  };
  const group = (
    kind: MatchKind,
    found: number[],
    { phrases, meant = [] }: { phrases: string[][]; meant?: string[] },
  ): Group => {
    const pages = found.filter((page) => !shown.has(page));
    for (const page of pages) shown.add(page);
    return { kind, pages, meant, highlight: { phrases, fold } };
  };

  const dated = time && !time.isYear && (await datedGroup(time));
  if (dated) yield dated;

  const exact = group('exact', pagesOf(await marksOf(query)), { phrases: wholePhrases(query) });
  yield exact;
  const isAnswered = dated && (dated.dated?.answer === 'asked' || time.rest === '');
  if (shown.size >= FEW_EXACT || query.parts.length === 0 || (isAnswered && !time.rest)) return;

  const unwanted = await Promise.all(
    query.without.map((words) => marksOf({ parts: [exactPart(words)], without: [] })),
  );
  const isExact = query.parts.some(({ isExact }) => isExact);
  if (!isExact && (isOther || means.length > 0)) {
    const { marks, phrases } = await inAnyWords(plain);
    const meant = [...(isOther ? [plain] : []), ...means];
    yield group('synonym', pagesOf(butFor(marks, unwanted)), { phrases, meant });
  }

  const phrase = onlyPhrase(query);
  const canBeApart = phrase !== null && (await hasBothEnds(phrase, engine));
  let held = canBeApart ? await heldPairs(phrase, engine) : null;
  if (held) {
    yield group('scattered', pagesOf(butFor(apartMarks(held), unwanted)), {
      phrases: bigrams(query),
    });
  }
  if (shown.size >= FEW || isExact) return;

  const apart = await apartGroup();
  if (apart?.isWhole) yield apart.group();
  if (shown.size >= FEW) return;

  const [likely, others] = byLikelihood(await suggest(typed));
  const answering = await answeringOf(likely);
  if (inTurns(answering).length < FEW) answering.push(...(await answeringOf(others)));
  yield group(/[a-z]/i.test(typed) ? 'sound' : 'expanded', likestFirst(answering), {
    phrases: answering.flatMap(({ query }) => wholePhrases(query)),
    meant: answering.map(({ text }) => text),
  });
  if (apart && !apart.isWhole && shown.size < FEW) yield apart.group();
  if (shown.size >= FEW || !phrase) return;

  held ??= await heldPairs(phrase, engine);
  if (!held) return;

  yield group('partial', pagesOf(butFor(nearMarks(held), unwanted)), { phrases: bigrams(query) });

  /** The suggestions that some pages hold. */
  async function answeringOf(suggestions: readonly Suggestion[]) {
    const asked = suggestions.map(async ({ text, cost }) => {
      const query = parseQuery(text);
      const pages = pagesOf(butFor(await marksOf(query), unwanted));
      return { text, cost, query, pages };
    });
    return (await Promise.all(asked)).filter(({ pages }) => pages.length > 0);
  }

  async function datedGroup(time: TimeAsked): Promise<Group | null> {
    const wanted = time.rest ? await inAnyWords(time.rest) : null;
    const named = time.names ? await inAnyOf(time.names) : null;
    const { datesIn } = sources;
    const dated = await datedPages({ time, today, datesIn, wanted: wanted?.marks ?? null, named });
    return dated && { ...group('dated', dated.pages, { phrases: wanted?.phrases ?? [] }), dated };
  }

  /** The pages that hold some of the words, when there are several; `isWhole` if each is held by some. */
  async function apartGroup() {
    const texts = wordsApart(query, time);
    if (texts.length === 0) return null;
    const found = await Promise.all(
      texts.map(async (text) => ({ text, ...(await inAnyWords(text)) })),
    );
    const lists = found.map(({ marks }) => butFor(marks, unwanted));
    const known = found.filter(({ marks }) => marks.some(Boolean));
    return {
      isWhole: known.length === texts.length,
      group: () =>
        group('some', someOf(lists, pagesOf), {
          phrases: found.flatMap(({ phrases }) => phrases),
          meant: known.map(({ text }) => text),
        }),
    };
  }
}

/** The words that may be looked for one by one; none if there is but one. */
function wordsApart({ parts }: Query, time: TimeAsked | undefined): string[] {
  // What is on at that time was shown; pages that hold the word for it tell of other days.
  if (time?.rest && !time.festival) return [time.rest];
  if (time?.festival && time.rest) return [time.festival, time.rest];
  return parts.length > 1 ? parts.map(textOfPart) : [];
}

const exactPart = (words: string[]): Part => ({ ways: [[words]], isExact: true });

/** The one phrase that is asked for, if it is one. */
function onlyPhrase({ parts }: Query): string[] | null {
  const [part, second] = parts;
  const [phrases] = part?.ways ?? [];
  return part && !second && !part.isExact && phrases?.length === 1 ? (phrases[0] ?? null) : null;
}

/** The pages of what is most like what is typed, those of equals in turns. */
function likestFirst(lists: readonly { cost: number; pages: number[] }[]): number[] {
  const costs = [...new Set(lists.map(({ cost }) => cost))];
  const all = costs.flatMap((cost) => inTurns(lists.filter((list) => list.cost === cost)));
  return [...new Set(all)];
}

/** The first of each list, then the second of each, and so on, each page once. */
function inTurns(lists: readonly { pages: number[] }[]): number[] {
  const longest = Math.max(0, ...lists.map(({ pages }) => pages.length));
  const all = Array.from({ length: longest }, (_, turn) =>
    lists.flatMap(({ pages }) => pages[turn] ?? []),
  );
  return [...new Set(all.flat())];
}
