/** A word that people type, and the words that the pages have for it. One direction: a pair both ways is two entries. */
export type Synonym = { word: string; means: readonly string[] };
