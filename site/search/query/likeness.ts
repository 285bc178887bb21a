import type { Readings } from '#site/search/format/readings.ts';
import { tokensOf } from '#site/search/format/tokens.ts';

/** A stretch of a text that is like what is asked: `cost` 0 is the same, or the same in full pinyin; 1 is one slip. */
interface Likeness {
  start: number;
  end: number;
  cost: number;
}

/** Says where, if anywhere, a text (of folded characters) is most like what was asked. */
export type Compare = (characters: readonly string[]) => Likeness | null;

/** What a slip of each kind costs. A whole search forgives one slip. */
export const COST = {
  homophone: 0.2,
  initial: 0.3,
  unfinished: 0.1,
  swapped: 0.9,
  missing: 0.95,
  slip: 1,
  most: 1,
};
/** As many characters as a number has bits; nobody types a longer name. */
const LONGEST = 30;
/** With one of two characters wrong, anything is like anything. */
const FORGIVING_FROM = 3;

/**
 * Compares texts with what is typed: characters, pinyin in full, initials, and any mix of them (缝bu); with characters
 * alone also homophones, and one that is wrong, missing, too many, or swapped with its neighbour.
 */
export function comparison(typed: string, readings: Readings): Compare {
  const asked = tokensOf(typed)
    .flatMap(({ word }) => [...word])
    .slice(0, LONGEST);
  const hasLetters = asked.some((word) => /^[a-z]$/.test(word));
  if (asked.length < 2) return () => null;
  return hasLetters ? bySound(asked, readings) : bySlips(asked, readings);
}

/** Reads a mix of characters and letters along the text, from each of its characters on. */
function bySound(asked: readonly string[], readings: Readings): Compare {
  const { length } = asked;
  const [first = ''] = asked;
  return (characters) => {
    let best: Likeness | null = null;
    /** The cheapest way to read what is asked from `at` on by the text from `place` on: where it ends, and its cost. */
    const read = (at: number, place: number, start: number, cost: number): void => {
      if (cost > (best?.cost ?? Number.POSITIVE_INFINITY)) return;
      if (at === length) {
        if (!best || cost < best.cost) best = { start, end: place, cost };
        return;
      }
      const character = characters[place];
      if (character === undefined) return;
      if (character === asked[at]) read(at + 1, place + 1, start, cost);
      for (const reading of readings.get(character) ?? []) {
        let same = 0;
        while (same < reading.length && asked[at + same] === reading[same]) same += 1;
        if (same === 0) continue;
        if (same === reading.length) read(at + same, place + 1, start, cost);
        else if (at + same === length) read(length, place + 1, start, cost + COST.unfinished);
        const initial = /^[zcs]h/.test(reading) && same >= 2 ? 2 : 1;
        read(at + initial, place + 1, start, cost + COST.initial);
        if (initial === 2) read(at + 1, place + 1, start, cost + COST.initial);
      }
    };
    characters.forEach((character, start) => {
      const canBegin =
        character === first || readings.get(character)?.some((one) => one[0] === first);
      if (canBegin) read(0, start, start, 0);
    });
    return best;
  };
}

/** The edit distance of Damerau, between all that is asked and any stretch of the text. */
function bySlips(asked: readonly string[], readings: Readings): Compare {
  const { length } = asked;
  const alike = asked.map((character) => soundsLike(character, readings));
  const slip = length < FORGIVING_FROM ? Number.POSITIVE_INFINITY : COST.slip;
  const places = new Map<string, number>();
  alike.forEach((others, at) => {
    for (const one of [...others, asked[at] ?? ''])
      places.set(one, (places.get(one) ?? 0) | (1 << at));
  });
  /** Whether all but one character stand anywhere in the text: most texts need no closer look. */
  const isWorthALook = (characters: readonly string[]) => {
    let held = 0;
    for (const one of characters) held |= places.get(one) ?? 0;
    const missing = ~held & (2 ** length - 1);
    return (missing & (missing - 1)) === 0;
  };
  return (characters) => {
    if (!isWorthALook(characters)) return null;
    let best: Likeness | null = null;
    let [older, before] = [row(length), row(length)];
    for (let at = 1; at <= length; at += 1) before.costs[at] = at * slip;
    for (let place = 1; place <= characters.length; place += 1) {
      const now = row(length);
      now.starts[0] = place;
      const character = characters[place - 1] ?? '';
      for (let at = 1; at <= length; at += 1) {
        const word = asked[at - 1];
        const change =
          word === character ? 0 : alike[at - 1]?.has(character) ? COST.homophone : slip;
        take(now, at, before, at - 1, change);
        take(now, at, before, at, slip * COST.missing);
        take(now, at, now, at - 1, slip);
        const isSwapped = word === characters[place - 2] && asked[at - 2] === character;
        if (isSwapped && word !== character) take(now, at, older, at - 2, slip * COST.swapped);
      }
      const cost = now.costs[length] ?? Number.POSITIVE_INFINITY;
      if (cost <= COST.most && (!best || cost < best.cost)) {
        best = { start: now.starts[length] ?? 0, end: place, cost };
      }
      [older, before] = [before, now];
    }
    return best;
  };
}

interface Row {
  costs: number[];
  /** Where the stretch began that has the cost. */
  starts: number[];
}

const row = (length: number): Row => ({
  costs: [0, ...Array.from({ length }, () => Number.POSITIVE_INFINITY)],
  starts: Array.from({ length: length + 1 }, () => 0),
});

function take(to: Row, at: number, from: Row, place: number, more: number): void {
  const cost = (from.costs[place] ?? Number.POSITIVE_INFINITY) + more;
  if (cost >= (to.costs[at] ?? Number.POSITIVE_INFINITY)) return;
  to.costs[at] = cost;
  to.starts[at] = from.starts[place] ?? 0;
}

function soundsLike(character: string, readings: Readings): Set<string> {
  const sounds = readings.get(character) ?? [];
  const alike = new Set<string>();
  if (sounds.length === 0) return alike;
  for (const [other, others] of readings) {
    if (others.some((sound) => sounds.includes(sound))) alike.add(other);
  }
  return alike;
}
