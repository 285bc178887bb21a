/** The portal's own files beside Pagefind's index, in a folder named by their version. */
export const FILES = {
  attributes: 'attributes.json',
  names: 'names.json',
  titles: 'titles.json',
  readings: 'readings.json',
} as const;
