import type { ReadingsChange } from './readings.ts';

/** What the delta changes in a sorted list of the base. */
export interface ListChange {
  added: string[];
  removed: string[];
}

/** What the delta changes in what may be typed in pinyin or with a slip. */
export interface VocabularyChange {
  names: ListChange;
  titles: ListChange;
  readings: ReadingsChange;
}

export function listChange(before: readonly string[], after: readonly string[]): ListChange {
  const [known, kept] = [new Set(before), new Set(after)];
  return {
    added: after.filter((text) => !known.has(text)),
    removed: before.filter((text) => !kept.has(text)),
  };
}

/** A sorted list, changed. */
export function changeList(list: readonly string[], { added, removed }: ListChange): string[] {
  const gone = new Set(removed);
  return [...list.filter((text) => !gone.has(text)), ...added].sort();
}
