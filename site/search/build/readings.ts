import TS from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import type { ReadingsChange, ReadingsFile } from '#site/search/format/readings.ts';
import { commonCharacters, isSimplified } from '#site/search/format/simplified.ts';
import type { Fold } from '#site/search/format/tokens.ts';

/** The readings of the common characters and of those that the pages have; traditional forms of the latter. */
export function makeReadings(held: ReadonlySet<string>): ReadingsFile {
  const runs: { reading: string; count: number }[] = [];
  const others: Others = {};
  for (const character of commonCharacters()) {
    const [first = '', ...rest] = readingsOf(character);
    const run = runs.at(-1);
    if (run?.reading === first) run.count += 1;
    else runs.push({ reading: first, count: 1 });
    addReadings(others, character, rest);
  }
  for (const character of rareIn(held)) addReadings(others, character, readingsOf(character));
  return {
    common: runs.map(({ reading, count }) => reading + count).join(' '),
    others,
    traditional: traditionalOf(held),
  };
}

/** What changes when the pages have other characters than the base: its own, those of the delta, and the rare ones left. */
export function changeReadings(
  base: ReadonlySet<string>,
  delta: ReadonlySet<string>,
  rareLeft: ReadonlySet<string>,
): ReadingsChange {
  const added = new Set([...delta].filter((character) => !base.has(character)));
  const others: Others = {};
  for (const character of rareIn(added)) addReadings(others, character, readingsOf(character));
  return {
    others,
    traditional: traditionalOf(added),
    removed: rareIn(base)
      .filter((character) => !rareLeft.has(character))
      .join(''),
  };
}

/** The tokens that are not among the common characters, sorted: their readings are sent only if a page has them. */
export function rareIn(held: ReadonlySet<string>): string[] {
  common ??= new Set(commonCharacters());
  const isCommon = common;
  return [...held].filter((token) => !isCommon.has(token) && !/\d/.test(token)).sort();
}

let common: ReadonlySet<string> | undefined;

/** Characters by their readings. */
type Others = Record<string, string>;

function addReadings(others: Others, character: string, readings: readonly string[]): void {
  for (const reading of readings) others[reading] = (others[reading] ?? '') + character;
}

const traditionalOf = (held: ReadonlySet<string>): string =>
  traditionalPairs()
    .filter(([, simplified]) => held.has(simplified))
    .flat()
    .join('');

/** Characters in their simplified form, by the same table. */
export function toSimplified(): Fold {
  simplified ??= new Map(traditionalPairs());
  const forms = simplified;
  return (character) => forms.get(character) ?? character;
}

let simplified: ReadonlyMap<string, string> | undefined;

/**
 * Each traditional character with its simplified one, by OpenCC's table; but for those that simplified texts use
 * as they are, such as 乾 in 乾坤.
 */
const traditionalPairs = (): [string, string][] =>
  TS.split('|').flatMap((entry): [string, string][] => {
    const [traditional = '', simplified = ''] = entry.split(' ');
    return isSimplified(traditional) || !isSimplified(simplified)
      ? []
      : [[traditional, simplified]];
  });

const readingsOf = (character: string): string[] => {
  const read = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
  return [...new Set(read)].filter((reading) => /^[a-z]+$/.test(reading));
};
