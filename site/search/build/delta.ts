import { type Bucket, bucketOf, fileOfBucket } from '#site/search/format/buckets.ts';
import { FILES } from '#site/search/format/files.ts';
import { BLOCK, termsOfPage, writeBlocks } from '#site/search/format/layout.ts';
import { type DeltaEntry, toSteps } from '#site/search/format/manifest.ts';
import { FILLER } from '#site/search/format/terms.ts';
import { listChange, type VocabularyChange } from '#site/search/format/vocabulary.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { makeAttributes } from './attributes.ts';
import type { Base } from './base.ts';
import { filesOfDates, regularOf } from './dates.ts';
import { jsonFiles, type SegmentFolder, segmentFolder } from './folder.ts';
import { lastDaysOf } from './lastDays.ts';
import { mentionsOf } from './names.ts';
import { countBefore, inOrder } from './pageOrder.ts';
import { filesOfTexts } from './pageTexts.ts';
import { changeReadings, rareIn, toSimplified } from './readings.ts';
import { namesOf } from './vocabulary.ts';

/** What is other than in the base. */
export interface Change {
  /** Pages that changed or are new. */
  records: readonly SearchRecord[];
  /** The base's pages that are superseded or gone, by number, sorted. */
  superseded: readonly number[];
}

/** How many postings go into one file: measured, see `npm run bench search`. */
const POSTINGS_IN_BUCKET = 120;

/** Makes the segment of what changed since the base was made. */
export function makeDelta(
  { records, superseded }: Change,
  base: Base,
): { entry: DeltaEntry; files: SegmentFolder['files'] } {
  const pages = inOrder(records);
  const held = new Set<string>();
  const terms = pages.map(({ title, pieces }) =>
    termsOfPage(title, pieces.join('\n'), { fold: toSimplified(), held }),
  );
  const buckets = makeBuckets(terms.flat());
  const dates = filesOfDates(pages);
  const { name: folder, files } = segmentFolder(
    jsonFiles([
      [FILES.attributes, makeAttributes(pages)],
      [FILES.vocabulary, changeOfVocabulary({ records, superseded }, base, held)],
      ...buckets.map((bucket, number) => [fileOfBucket(number), bucket] as [string, Bucket]), // a pair, not a list
      ...dates.files,
      ...filesOfTexts(pages),
    ]),
  );
  const entry: DeltaEntry = {
    folder,
    superseded: toSteps(superseded),
    blocks: writeBlocks(terms.map(({ length }) => length / BLOCK)),
    before: toSteps(pages.map((page) => countBefore(base.pages, page))),
    lastDays: lastDaysOf(pages),
    regular: regularOf(pages),
    months: toSteps(dates.months),
    buckets: buckets.length,
  };
  return { entry, files };
}

/** The postings of terms that come by position. */
function makeBuckets(terms: readonly string[]): Bucket[] {
  const postings = new Map<string, number[]>();
  let count = 0;
  terms.forEach((term, position) => {
    if (term === FILLER) return;
    count += 1;
    const positions = postings.get(term);
    if (positions) positions.push(position);
    else postings.set(term, [position]);
  });
  const size = Math.max(1, Math.ceil(count / POSTINGS_IN_BUCKET));
  const buckets = Array.from({ length: size }, (): Bucket => ({}));
  for (const [term, positions] of postings) {
    const bucket = buckets[bucketOf(term, size)];
    if (bucket) bucket[term] = toSteps(positions);
  }
  return buckets;
}

/** What the names, titles and readings of all pages that are left differ in from those of the base. */
function changeOfVocabulary(
  { records, superseded }: Change,
  base: Base,
  held: ReadonlySet<string>,
): VocabularyChange {
  const isSuperseded = new Set(superseded);
  const left = base.pages.filter((_, page) => !isSuperseded.has(page));
  const mentions = records.map((record) => mentionsOf(record, toSimplified()));
  const { names, titles } = namesOf([...left.map(({ mentions }) => mentions), ...mentions]);
  const rareLeft = new Set([...rareIn(held), ...new Set(left.map(({ rare }) => rare))].join(''));
  return {
    names: listChange(base.names.names, names),
    titles: listChange(base.names.titles, titles),
    readings: changeReadings(base.held, held, rareLeft),
  };
}
