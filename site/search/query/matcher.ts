import type { Sounds } from '#site/search/format/readings.ts';
import { type Fold, phrasesOf, tokensOf } from '#site/search/format/tokens.ts';
import { comparison } from './likeness.ts';
import { parseQuery } from './query.ts';

/** Says how well a short text answers: 0 not at all, 1 the best, less the further it is from what is typed. */
export type Match = (text: string) => number;

/**
 * What is typed, as the search page reads it, for filtering short texts that are there already, such as the titles of
 * a list: words parted by spaces must all be in a text, quotation marks and a minus work, and so do traditional
 * characters, pinyin, initials and one slip, once the sounds are there (see {@link Sounds}, loaded by `loadSounds`).
 * With nothing typed everything matches. Never throws.
 */
export function matcher(typed: string, sounds?: Sounds): Match {
  const fold = (character: string) => sounds?.traditional.get(character) ?? character;
  const { parts, without } = parseQuery(typed, fold);
  const wanted = parts.map(({ ways, isExact }) => ({
    ways: ways.map((phrases) => phrases.map(asText)),
    compare:
      sounds && !isExact ? comparison(ways[0]?.flat().join('') ?? '', sounds.readings) : undefined,
  }));
  const unwanted = without.map(asText);
  const known = readTexts(sounds);
  return (text) => {
    const { plain, characters } = known.get(text) ?? read(text, fold);
    if (known.size < KEPT) known.set(text, { plain, characters });
    if (unwanted.some((words) => plain.includes(words))) return 0;
    const scores = wanted.map(({ ways, compare }) => {
      if (ways.some((phrases) => phrases.every((words) => plain.includes(words)))) return 1;
      const like = compare?.(characters);
      return like ? LIKE / (1 + like.cost) : 0;
    });
    return Math.min(1, ...scores);
  };
}

/** A text as it is compared. */
interface ReadText {
  plain: string;
  characters: readonly string[];
}

/** As one types, the same texts are asked about again and again. */
const KEPT = 20_000;
const plainTexts = new Map<string, ReadText>();
const soundTexts = new WeakMap<Sounds, Map<string, ReadText>>();

function readTexts(sounds: Sounds | undefined): Map<string, ReadText> {
  if (!sounds) return plainTexts;
  const known = soundTexts.get(sounds) ?? new Map<string, ReadText>();
  soundTexts.set(sounds, known);
  return known;
}

function read(text: string, fold: Fold): ReadText {
  const clauses = phrasesOf(tokensOf(text, fold));
  const characters = clauses.flat().flatMap((word) => [...word]);
  return { plain: clauses.map(asText).join('\n'), characters };
}

/** What is only like what is typed comes after all that holds it. */
const LIKE = 0.9;

/** A phrase as one text; a number between dots, so that 1月 is not found in 11月. */
const asText = (words: readonly string[]): string =>
  words.map((word) => (/\d/.test(word) ? `·${word}·` : word)).join('');
