import { commonCharacters } from './simplified.ts';

/** How characters are read, and simplified; a file of its own, asked for when letters or other characters need it. */
export interface ReadingsFile {
  /**
   * The first readings of the 3,755 common characters in the order of GB/T 2312, which is nearly that of the
   * alphabet: `a2 ai13`. The browser knows the characters themselves, by its decoder.
   */
  common: string;
  /** Other readings, and those of other characters that the pages hold: `{ niang: '嬢' }`. */
  others: Record<string, string>;
  /** Traditional characters, each before its simplified one. */
  traditional: string;
}

/** What the delta changes in the readings of the base. */
export interface ReadingsChange extends Omit<ReadingsFile, 'common'> {
  /** Characters that no page has any more. */
  removed: string;
}

/** How each character is read, without tones. */
export type Readings = ReadonlyMap<string, readonly string[]>;

export function readReadings({ common, others }: ReadingsFile): Readings {
  const readings = new Map<string, string[]>();
  const add = (character: string, reading: string) => {
    readings.set(character, [...(readings.get(character) ?? []), reading]);
  };
  const characters = commonCharacters();
  let at = 0;
  for (const [, reading = '', count] of common.matchAll(/([a-z]+)(\d+)/g)) {
    for (const end = at + Number(count); at < end; at += 1) add(characters[at] ?? '', reading);
  }
  for (const [reading, list] of Object.entries(others)) {
    for (const character of list) add(character, reading);
  }
  return readings;
}

function readTraditional({ traditional }: ReadingsFile): ReadonlyMap<string, string> {
  const pairs = [...traditional];
  return new Map(
    pairs.flatMap((character, index) =>
      index % 2 === 0 ? [[character, pairs[index + 1] ?? character] as const] : [],
    ),
  );
}

/** What is needed to compare by sound, and to read traditional characters. */
export interface Sounds {
  readings: Readings;
  traditional: ReadonlyMap<string, string>;
}

/** The sounds of the base, as the delta changes them. */
export function readSounds(file: ReadingsFile, change?: ReadingsChange): Sounds {
  if (!change) return { readings: readReadings(file), traditional: readTraditional(file) };
  const readings = new Map(readReadings(file));
  for (const character of change.removed) readings.delete(character);
  const added = { ...change, common: '' };
  return {
    readings: new Map([...readings, ...readReadings(added)]),
    traditional: new Map([...readTraditional(file), ...readTraditional(added)]),
  };
}
