import type { Engine } from './engine.ts';
import { butFor, inAll, inAny, type Marks, marksOf } from './marks.ts';
import { type Positions, together } from './positions.ts';
import type { Query } from './query.ts';

/** The pages that hold what is asked, letter by letter. */
export async function literalMarks({ parts, without }: Query, engine: Engine): Promise<Marks> {
  const { count } = engine.pages;
  const all = (phrases: readonly string[][]) =>
    Promise.all(phrases.map((phrase) => phraseMarks(phrase, engine)));
  const [wanted, unwanted] = await Promise.all([
    Promise.all(
      parts.map(async ({ ways }) => {
        const lists = await Promise.all(ways.map(async (way) => inAll(await all(way), count)));
        return inAny(lists, count);
      }),
    ),
    all(without),
  ]);
  if (parts.length === 0) return butFor(new Uint16Array(count).fill(1), unwanted);
  return butFor(wanted.length === 1 && wanted[0] ? wanted[0] : inAll(wanted, count), unwanted);
}

/** The pages that hold a phrase. */
const phraseMarks = async (phrase: readonly string[], engine: Engine): Promise<Marks> =>
  marksOf(await phrasePositions(phrase, engine), engine.pages);

/** Where a phrase begins. Every second pair is enough to tell, since positions are exact. */
async function phrasePositions(phrase: readonly string[], engine: Engine): Promise<Positions> {
  const [first = ''] = phrase;
  if (phrase.length === 1) return engine.positionsOfToken(first);
  const last = phrase.length - 2;
  const starts = phrase.map((_, index) => index).filter((at) => at <= last && at % 2 === 0);
  if (last % 2) starts.push(last);
  const lists = await Promise.all(
    starts.map((at) => engine.positionsOfBigram(phrase[at] ?? '', phrase[at + 1] ?? '')),
  );
  const byLength = lists
    .map((positions, index) => ({ positions, at: starts[index] ?? 0 }))
    .sort((a, b) => a.positions.length - b.positions.length);
  const [shortest, ...others] = byLength;
  if (!shortest) return new Int32Array();
  const kept = others.reduce(
    (positions, other) => together(positions, other.positions, other.at - shortest.at),
    shortest.positions,
  );
  return kept.map((position) => position - shortest.at);
}
