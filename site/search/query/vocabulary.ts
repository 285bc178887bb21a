import { FILES } from '#site/search/format/files.ts';
import { loadJson } from '#site/search/format/loadJson.ts';
import { Memo } from '#site/search/format/memo.ts';
import { type ReadingsFile, readSounds, type Sounds } from '#site/search/format/readings.ts';
import { changeList, type VocabularyChange } from '#site/search/format/vocabulary.ts';
import { toVocabulary, type Vocabulary } from './suggestions.ts';

/** What names and readings are known; each loaded when it is asked for, and once. */
export interface VocabularyLoader {
  sounds(): Promise<Sounds>;
  names(): Promise<Vocabulary>;
  titles(): Promise<Vocabulary>;
}

/** Loads the vocabulary of the base in a folder, as the delta in another changes it. */
export function vocabularyLoader([base = '', delta]: readonly string[]): VocabularyLoader {
  const changes = new Memo((folder) => loadJson<VocabularyChange>(folder + FILES.vocabulary));
  const change = async () => (delta === undefined ? undefined : changes.get(delta));
  const list = (file: string, part: 'names' | 'titles') =>
    new Memo(async () => {
      const [texts, changed] = await Promise.all([loadJson<string[]>(base + file), change()]);
      return toVocabulary(changed ? changeList(texts, changed[part]) : texts);
    });
  const sounds = new Memo(async () => {
    const [file, changed] = await Promise.all([
      loadJson<ReadingsFile>(base + FILES.readings),
      change(),
    ]);
    return readSounds(file, changed?.readings);
  });
  const [names, titles] = [list(FILES.names, 'names'), list(FILES.titles, 'titles')];
  return {
    sounds: () => sounds.get(''),
    names: () => names.get(''),
    titles: () => titles.get(''),
  };
}
