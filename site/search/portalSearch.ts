import { type Engine, loadEngine } from './engine.ts';
import { Facts, type FactsFile } from './facts.ts';
import { type Asked, find, type Group } from './find.ts';
import { type Readings, type ReadingsFile, readReadings, readTraditional } from './readings.ts';
import { isSimplified } from './simplified.ts';
import { type NamesFile, suggestionsFor } from './suggestions.ts';
import { type PageText, textReader } from './texts.ts';
import type { Fold } from './tokens.ts';

/** The search of a site, loaded in the browser; what is seldom needed is asked for when it is. */
export interface PortalSearch {
  find(asked: Asked): Promise<Group[]>;
  /** All pages in order, for filters without words. */
  all(): number[];
  text(page: number): Promise<PageText>;
  facts(): Promise<Facts>;
}

export async function loadPortalSearch(folder: string): Promise<PortalSearch> {
  const engine: Engine = await loadEngine(folder);
  const file = once((name: string) => loadJson(engine.files + name));
  const readingsFile = () => file('readings.json') as Promise<ReadingsFile>; // as makeSearch writes it
  const namesFile = () => file('names.json') as Promise<NamesFile>; // as makeSearch writes it
  const readings = once(async (): Promise<Readings> => readReadings(await readingsFile()));
  const traditional = once(async () => readTraditional(await readingsFile()));
  const facts = once(async () => new Facts((await file('facts.json')) as FactsFile)); // likewise

  const fold = async (typed: string): Promise<Fold> => {
    const isPlain = [...typed].every((one) => !/\p{Script=Han}/u.test(one) || isSimplified(one));
    if (isPlain) return (character) => character;
    const pairs = await traditional();
    return (character) => pairs.get(character) ?? character;
  };
  const suggest = async (typed: string) => {
    const [names, sounds] = await Promise.all([namesFile(), readings()]);
    return suggestionsFor(typed, names, sounds);
  };
  return {
    find: (asked) => find(asked, { engine, fold, suggest }),
    all: () => Array.from({ length: engine.pages.count }, (_, page) => page),
    text: textReader(engine.files),
    facts,
  };
}

/** Asks once for each thing, and again after a failure. */
function once<Key extends string | void, Value>(ask: (key: Key) => Promise<Value>) {
  const asked = new Map<Key, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    const known = asked.get(key) ?? ask(key);
    asked.set(key, known);
    known.catch(() => asked.delete(key));
    return known;
  };
}

async function loadJson(file: string): Promise<unknown> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answers ${response.status}.`);
  return response.json();
}
