import { Attributes, type AttributesFile } from '#site/search/format/attributes.ts';
import { FILES } from '#site/search/format/files.ts';
import { IndexUnavailable, loadJson } from '#site/search/format/loadJson.ts';
import { Memo } from '#site/search/format/memo.ts';
import { isSimplified } from '#site/search/format/simplified.ts';
import { type PageText, textReader } from '#site/search/format/texts.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import type { Words } from '#site/search/format/words.ts';
import { loadEngine } from './engine.ts';
import { type Asked, find, type Group } from './find.ts';
import { COST } from './likeness.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { vocabularyLoader } from './vocabulary.ts';

/** The search of a site, loaded in the browser; what is seldom needed is asked for when it is. */
export interface PortalSearch {
  find(asked: Asked): AsyncGenerator<Group>;
  /** All pages in order, for filters without words. */
  all(): number[];
  text(page: number): Promise<PageText>;
  attributes(): Promise<Attributes>;
  words: Words;
}

/** What costs less is read as what is typed; pinyin is longer than what it stands for. */
const SLIP = COST.swapped;

/** Loads the index in a folder, `/pagefind/` on the site. */
export async function loadPortalSearch(folder: string): Promise<PortalSearch> {
  const { engine, folders, datesIn, words } = await loadEngine(folder);
  const vocabulary = vocabularyLoader(folders);
  const texts = folders.map(textReader);
  const attributes = new Memo(async () => {
    const files = folders.map((folder) => loadJson<AttributesFile>(folder + FILES.attributes));
    return new Attributes(await Promise.all(files), engine.pages);
  });

  const fold = async (typed: string): Promise<Fold> => {
    const isPlain = [...typed].every((one) => !/\p{Script=Han}/u.test(one) || isSimplified(one));
    if (isPlain) return (character) => character;
    const { traditional } = await vocabulary.sounds();
    return (character) => traditional.get(character) ?? character;
  };
  const suggest = async (typed: string): Promise<Suggestion[]> => {
    const [{ readings }, names] = await Promise.all([vocabulary.sounds(), vocabulary.names()]);
    const suggestions = suggestionsFor(typed, names, readings);
    // Whole titles are many: they are asked for only if no name has all that is typed.
    const isWhole = ({ text, cost }: Suggestion) => cost < SLIP || text.length >= typed.length;
    return suggestions.some(isWhole)
      ? suggestions
      : suggestionsFor(typed, [...names, ...(await vocabulary.titles())], readings);
  };
  return {
    find: (asked) => find(asked, { engine, fold, suggest, datesIn, words }),
    all: () => Array.from({ length: engine.pages.count }, (_, page) => page),
    async text(number) {
      const { segment, page } = engine.pages.locate(number);
      const read = texts[segment];
      if (!read) throw new IndexUnavailable(`There is no page ${number}.`);
      return read(page);
    },
    attributes: () => attributes.get(''),
    words,
  };
}
