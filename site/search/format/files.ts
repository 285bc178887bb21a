/** The portal's own files in the folder of a segment. */
export const FILES = {
  /** Of the base only: its pages' sizes and days. */
  base: 'base.json',
  attributes: 'attributes.json',
  names: 'names.json',
  titles: 'titles.json',
  readings: 'readings.json',
  /** Of the delta only: what is other in the last three. */
  vocabulary: 'vocabulary.json',
  /** What words mean; a folder of its own, as it changes with neither. */
  words: 'words.json',
} as const;
