import { Attributes, type AttributesFile } from '#site/search/format/attributes.ts';
import { FILES } from '#site/search/format/files.ts';
import { loadJson } from '#site/search/format/loadJson.ts';
import { Memo } from '#site/search/format/memo.ts';
import { readSounds } from '#site/search/format/readings.ts';
import { isSimplified } from '#site/search/format/simplified.ts';
import { type PageText, textReader } from '#site/search/format/texts.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import { loadEngine } from './engine.ts';
import { type Asked, find, type Group } from './find.ts';
import { type Suggestion, suggestionsFor, toVocabulary } from './suggestions.ts';

/** The search of a site, loaded in the browser; what is seldom needed is asked for when it is. */
export interface PortalSearch {
  find(asked: Asked): AsyncGenerator<Group>;
  /** All pages in order, for filters without words. */
  all(): number[];
  text(page: number): Promise<PageText>;
  attributes(): Promise<Attributes>;
}

/** Loads the index in a folder, `/pagefind/` on the site. */
export async function loadPortalSearch(folder: string): Promise<PortalSearch> {
  const engine = await loadEngine(folder);
  const load = <File, Value>(read: (file: File) => Value) =>
    new Memo(async (name) => read(await loadJson<File>(engine.files + name)));
  const sounds = load(readSounds);
  const vocabulary = load(toVocabulary);
  const attributes = load((file: AttributesFile) => new Attributes(file));

  const fold = async (typed: string): Promise<Fold> => {
    const isPlain = [...typed].every((one) => !/\p{Script=Han}/u.test(one) || isSimplified(one));
    if (isPlain) return (character) => character;
    const { traditional } = await sounds.get(FILES.readings);
    return (character) => traditional.get(character) ?? character;
  };
  const suggest = async (typed: string): Promise<Suggestion[]> => {
    const { readings } = await sounds.get(FILES.readings);
    const suggestions = suggestionsFor(typed, await vocabulary.get(FILES.names), readings);
    // Whole titles are many: they are asked for only if no name is meant.
    return suggestions.length > 0
      ? suggestions
      : suggestionsFor(typed, await vocabulary.get(FILES.titles), readings);
  };
  return {
    find: (asked) => find(asked, { engine, fold, suggest }),
    all: () => Array.from({ length: engine.pages.count }, (_, page) => page),
    text: textReader(engine.files),
    attributes: () => attributes.get(FILES.attributes),
  };
}
