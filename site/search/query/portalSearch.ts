import { Attributes, type AttributesFile } from '#site/search/format/attributes.ts';
import { FILES } from '#site/search/format/files.ts';
import { type ReadingsFile, readReadings, readTraditional } from '#site/search/format/readings.ts';
import { isSimplified } from '#site/search/format/simplified.ts';
import { type PageText, textReader } from '#site/search/format/texts.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import { type Engine, loadEngine } from './engine.ts';
import { type Asked, find, type Group } from './find.ts';
import { suggestionsFor, toVocabulary } from './suggestions.ts';

/** The search of a site, loaded in the browser; what is seldom needed is asked for when it is. */
export interface PortalSearch {
  find(asked: Asked): AsyncGenerator<Group>;
  /** All pages in order, for filters without words. */
  all(): number[];
  text(page: number): Promise<PageText>;
  attributes(): Promise<Attributes>;
}

export async function loadPortalSearch(folder: string): Promise<PortalSearch> {
  const engine: Engine = await loadEngine(folder);
  const file = once((name) => loadJson(engine.files + name));
  // Each file is of its type, as makeSearch writes it.
  const readingsFile = (name: string) => file(name) as Promise<ReadingsFile>;
  const readings = once(async (name) => readReadings(await readingsFile(name)));
  const traditional = once(async (name) => readTraditional(await readingsFile(name)));
  const attributes = once(async (name) => new Attributes((await file(name)) as AttributesFile));
  const vocabulary = once(async (name) => toVocabulary((await file(name)) as string[]));

  const fold = async (typed: string): Promise<Fold> => {
    const isPlain = [...typed].every((one) => !/\p{Script=Han}/u.test(one) || isSimplified(one));
    if (isPlain) return (character) => character;
    const pairs = await traditional(FILES.readings);
    return (character) => pairs.get(character) ?? character;
  };
  const suggest = async (typed: string) => {
    const sounds = await readings(FILES.readings);
    const suggestions = suggestionsFor(typed, await vocabulary(FILES.names), sounds);
    // Whole titles are many: they are asked for only if no name is meant.
    return suggestions.length > 0
      ? suggestions
      : suggestionsFor(typed, await vocabulary(FILES.titles), sounds);
  };
  return {
    find: (asked) => find(asked, { engine, fold, suggest }),
    all: () => Array.from({ length: engine.pages.count }, (_, page) => page),
    text: textReader(engine.files),
    attributes: () => attributes(FILES.attributes),
  };
}

/** Asks once for each file, and again after a failure. */
function once<Value>(ask: (name: string) => Promise<Value>) {
  const asked = new Map<string, Promise<Value>>();
  return (name: string): Promise<Value> => {
    const known = asked.get(name) ?? ask(name);
    asked.set(name, known);
    known.catch(() => asked.delete(name));
    return known;
  };
}

async function loadJson(file: string): Promise<unknown> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answers ${response.status}.`);
  return response.json();
}
