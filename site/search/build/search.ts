import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Day } from '#content/model/time/day.ts';
import { shortFestivalName } from '#site/search/format/chinese.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { FILES } from '#site/search/format/files.ts';
import { type Coming, MANIFEST, type Manifest } from '#site/search/format/manifest.ts';
import { fileOfPage, type PageText, textFiles } from '#site/search/format/texts.ts';
import type { Fold } from '#site/search/format/tokens.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { makeAttributes } from './attributes.ts';
import { makeNames } from './names.ts';
import { makeIndex } from './pagefindIndex.ts';
import { inOrder } from './pageOrder.ts';
import { makeReadings, traditionalPairs } from './readings.ts';

/** Writes all that the search asks for into a folder: Pagefind's index, and the portal's own files beside it. */
export async function makeSearch(
  records: readonly SearchRecord[],
  { folder, today }: { folder: string; today: Day },
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const pages = inOrder(records);
  const simplified = new Map(traditionalPairs());
  const fold = (character: string) => simplified.get(character) ?? character;
  let version = '';
  const index = await makeIndex(pages, folder, {
    fold,
    meanwhile: (held) => {
      version = writeFiles(filesOf(pages, { today, fold, held }), folder);
    },
  });
  const manifest: Manifest = { version, ...index, coming: comingOf(pages, today) };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
}

/** The portal's own files and what is in them. */
function filesOf(
  pages: readonly SearchRecord[],
  { today, fold, held }: { today: Day; fold: Fold; held: ReadonlySet<string> },
): [string, unknown][] {
  const attributes = makeAttributes(pages, today);
  const festivals = Object.keys(attributes.festivals);
  const { names, titles } = makeNames(
    pages,
    [...festivals, ...festivals.map(shortFestivalName)],
    fold,
  );
  return [
    [FILES.attributes, attributes],
    [FILES.names, names],
    [FILES.titles, titles],
    [FILES.readings, makeReadings(held)],
    ...textFiles(pages.map(textOf)),
  ];
}

function textOf({ url, title, type, pieces, days: [first], lastDay }: SearchRecord): PageText {
  const days = first && { days: [first, lastDay ?? first] as [string, string] }; // a pair, not a list
  return { url, title, pieces, type, ...days };
}

/** Writes files into a folder named by all that is in them; gives its name. */
function writeFiles(files: readonly [string, unknown][], folder: string): string {
  const written = files.map(([name, data]) => [name, JSON.stringify(data)] as const);
  const hash = createHash('sha256');
  for (const [name, text] of written) hash.update(name).update(text);
  const version = hash.digest('hex').slice(0, 12);
  mkdirSync(join(folder, version, dirname(fileOfPage(0))), { recursive: true });
  for (const [name, text] of written) writeFileSync(join(folder, version, name), text);
  return version;
}

/** The pages that are not over: numbered in a row, as pages are in order. */
function comingOf(pages: readonly SearchRecord[], today: string): Coming {
  const from = pages.filter(({ lastDay }) => lastDay === undefined).length;
  const lastDays = pages.flatMap(({ lastDay }) => (lastDay && lastDay >= today ? lastDay : []));
  const numbers = lastDays.map(toEpochDay);
  return { from, lastDays: numbers.map((day, at) => (numbers[at - 1] ?? 2 * day) - day) };
}

/** TEMPORARY until the segments are merged. */
export interface SearchUpdate {
  files: Map<string, Uint8Array>;
  manifest: { path: string; bytes: Uint8Array };
  live: Set<string>;
}
export class SearchIndex {
  #records = new Map<string, SearchRecord>();
  readonly needsRebuild = false;
  async rebuild(records: readonly SearchRecord[], today: Day): Promise<SearchUpdate> {
    this.#records = new Map(records.map((one) => [one.url, one]));
    return this.#make(today);
  }
  async update(
    changed: readonly SearchRecord[],
    gone: readonly string[],
    today: Day,
  ): Promise<SearchUpdate> {
    for (const one of changed) this.#records.set(one.url, one);
    for (const url of gone) this.#records.delete(url);
    return this.#make(today);
  }
  async #make(today: Day): Promise<SearchUpdate> {
    const folder = mkdtempSync(join(tmpdir(), 'search-'));
    await makeSearch([...this.#records.values()], { folder, today });
    const files = new Map<string, Uint8Array>();
    let manifest = { path: '', bytes: new Uint8Array() };
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      const bytes = new Uint8Array(readFileSync(join(folder, path)));
      if (path === MANIFEST) manifest = { path, bytes };
      else files.set(path, bytes);
    }
    rmSync(folder, { recursive: true });
    return { files, manifest, live: new Set(files.keys()) };
  }
}
