import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayAt } from '#content/model/day.ts';
import { filters } from '#site/words.ts';
import { toEpochDay } from './epochDay.ts';
import { FILES } from './files.ts';
import { makeFacts, shortName } from './makeFacts.ts';
import { makeIndex } from './makeIndex.ts';
import { makeNames } from './makeNames.ts';
import { makeReadings, traditionalPairs } from './makeReadings.ts';
import type { Coming } from './manifest.ts';
import { inOrder } from './pageOrder.ts';
import type { PrintedPage } from './printedPage.ts';
import { textFiles } from './texts.ts';
import { tokensOf } from './tokens.ts';

/** Writes all that the search asks for into a folder: Pagefind's index, and the portal's own files beside it. */
export async function makeSearch(
  printed: readonly PrintedPage[],
  folder: string,
  now: Date,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const pages = inOrder(printed);
  const today = dayAt(now);
  const simplified = new Map(traditionalPairs());
  const fold = (character: string) => simplified.get(character) ?? character;
  const held = new Set(
    pages
      .flatMap(({ title, pieces }) => tokensOf([title, ...pieces].join('\n'), fold))
      .map(({ word }) => word),
  );

  const facts = makeFacts(pages, today);
  const festivals = Object.keys(facts.festivals);
  const { names, titles } = makeNames(pages, [...festivals, ...festivals.map(shortName)], fold);
  const files: [string, unknown][] = [
    [FILES.facts, facts],
    [FILES.names, names],
    [FILES.titles, titles],
    [FILES.readings, makeReadings(held)],
    ...textFiles(
      pages.map(({ url, title, pieces, filters: own, days: [first], lastDay }) => ({
        url,
        title,
        pieces,
        type: own[filters.type]?.[0] ?? '',
        ...(first && { days: [first, lastDay ?? first] as [string, string] }),
      })),
    ),
  ];
  const written = files.map(([name, data]) => [name, JSON.stringify(data)] as const);
  const hash = createHash('sha256');
  for (const [name, text] of written) hash.update(name).update(text);
  const version = hash.digest('hex').slice(0, 12);

  await makeIndex(pages, folder, { fold, version, coming: comingOf(pages, today) });
  for (const [name, text] of written) {
    const file = join(folder, version, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The pages that are not over: numbered in a row, as pages are in order. */
function comingOf(pages: readonly PrintedPage[], today: string): Coming {
  const from = pages.filter(({ lastDay }) => lastDay === undefined).length;
  const lastDays = pages.flatMap(({ lastDay }) => (lastDay && lastDay >= today ? lastDay : []));
  const numbers = lastDays.map(toEpochDay);
  return { from, lastDays: numbers.map((day, at) => (numbers[at - 1] ?? 2 * day) - day) };
}
