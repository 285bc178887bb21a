import TS from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import type { ReadingsFile } from '#site/search/format/readings.ts';
import { commonCharacters, isSimplified } from '#site/search/format/simplified.ts';

/** The readings of the common characters and of those that the pages hold; traditional forms of the latter. */
export function makeReadings(held: ReadonlySet<string>): ReadingsFile {
  const common = commonCharacters();
  const runs: { reading: string; count: number }[] = [];
  const others: Record<string, string> = {};
  const more = (character: string, readings: readonly string[]) => {
    for (const reading of readings) others[reading] = (others[reading] ?? '') + character;
  };
  for (const character of common) {
    const [first = '', ...rest] = readingsOf(character);
    const run = runs.at(-1);
    if (run?.reading === first) run.count += 1;
    else runs.push({ reading: first, count: 1 });
    more(character, rest);
  }
  const isCommon = new Set(common);
  for (const character of [...held].sort()) {
    if (!isCommon.has(character)) more(character, readingsOf(character));
  }
  return {
    common: runs.map(({ reading, count }) => reading + count).join(' '),
    others,
    traditional: traditionalPairs()
      .filter(([, simplified]) => held.has(simplified))
      .flat()
      .join(''),
  };
}

/**
 * Each traditional character with its simplified one, by OpenCC's table; but for those that simplified texts use
 * as they are, such as 乾 in 乾坤.
 */
export const traditionalPairs = (): [string, string][] =>
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
