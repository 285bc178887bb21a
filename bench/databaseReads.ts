// node bench/databaseReads.ts: what the portal reads of the database of DATA_DIR and DATABASE_URI, and how long each takes.
// Prints JSON: milliseconds, medians, by what is read.
import { handleEndpoints, type PayloadRequest, type SanitizedConfig } from 'payload';
import { publishedLately } from '#cms/admin/dashboard/recent.ts';
import { scheduledNext } from '#cms/admin/dashboard/scheduled.ts';
import { draftsOf, waitingFor } from '#cms/admin/dashboard/waiting.ts';
import { weekFrom } from '#cms/admin/dashboard/week.ts';
import { factsOf } from '#cms/checking/facts.ts';
import { usersOf } from '#cms/guards/usedElsewhere.ts';
import { QUICK_FILTERS } from '#cms/lists/quickFilters.ts';
import { createFirstAdministrator } from '#cms/opening/firstAdministrator.ts';
import { currentPayload } from '#cms/opening/prepare.ts';
import { dayAt } from '#content/model/time/day.ts';

/** Each is read so often, or for so long. */
const MOST_RUNS = 15;
const MOST_MS = 2500;

const payload = await currentPayload(() => {});
const { config } = payload;
const today = dayAt(new Date());

const first = async <T>(found: Promise<{ docs: T[] }>): Promise<T> => {
  const [doc] = (await found).docs;
  if (doc === undefined) throw new Error('The database is not filled: see bench/fill.ts.');
  return doc;
};
const all = { depth: 0, limit: 1, overrideAccess: true } as const;
await createFirstAdministrator(payload);
const administrator = await first(payload.find({ collection: 'users', ...all }));
const event = await first(payload.find({ collection: 'events', ...all, page: 200 }));
const story = await first(payload.find({ collection: 'stories', ...all, page: 50 }));
const venue = await first(payload.find({ collection: 'venues', ...all }));
const brand = await first(payload.find({ collection: 'brands', ...all }));
const user = { ...administrator, collection: 'users' as const };
const req = { payload, user, context: {}, query: {} } as unknown as PayloadRequest; // what these read of it

/** As the site reads it: over REST, as the public. */
async function rest(path: string): Promise<{ docs: { id: string }[]; hasNextPage: boolean }> {
  const request = new Request(`http://portal.invalid/api/${path}`);
  const response = await handleEndpoints({ config: config as SanitizedConfig, request });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

async function everything(collection: string): Promise<void> {
  for (let after = ''; ; ) {
    const { docs, hasNextPage } = await rest(
      `${collection}?limit=500&depth=0&sort=id${after && `&where[id][greater_than]=${after}`}`,
    );
    if (!hasNextPage) return;
    after = docs.at(-1)?.id ?? '';
  }
}

/** As a list of the admin shows it. */
const list = (collection: 'events' | 'stories' | 'media' | 'activities', more: object = {}) =>
  payload.find({
    collection,
    limit: 10,
    depth: 0,
    draft: true,
    overrideAccess: false,
    user,
    ...more,
  });

const filters = Object.entries(QUICK_FILTERS).flatMap(([collection, own]) =>
  own.map((filter) => {
    const read = async () =>
      list(collection as 'events', { where: await filter.where(req, today) }); // of the table
    return [`list of ${collection}, ${filter.label.en}`, read] as const;
  }),
);
const versionsOf = (parent: string) =>
  payload.findVersions({
    collection: 'events',
    where: { parent: { equals: parent } },
    sort: '-updatedAt',
    limit: 10,
    depth: 0,
    overrideAccess: false,
    user,
  });

const READS: (readonly [string, () => Promise<unknown>])[] = [
  ['site: all events', () => everything('events')],
  ['site: all stories', () => everything('stories')],
  ['site: one changed event', () => rest(`events?depth=0&where[id][in][0]=${event.id}`)],
  ['site: one changed story', () => rest(`stories?depth=0&where[id][in][0]=${story.id}`)],
  ['list of events, first page', () => list('events', { sort: '-updatedAt' })],
  ['list of events, page 500', () => list('events', { sort: '-updatedAt', page: 500 })],
  ['list of events by their days', () => list('events', { sort: '-lastDay' })],
  ['list of events of a brand', () => list('events', { where: { brand: { equals: brand.id } } })],
  ['list of events at a venue', () => list('events', { where: { venue: { equals: venue.id } } })],
  ['list of events, words sought', () => list('events', { where: { title: { like: '义诊' } } })],
  ['list of stories, first page', () => list('stories', { sort: '-date' })],
  ['list of stories, page 100', () => list('stories', { sort: '-date', page: 100 })],
  ['list of stories, words sought', () => list('stories', { where: { title: { like: '重阳' } } })],
  ['list of activities', () => list('activities', { sort: '-createdAt' })],
  ...filters,
  ['desk: an event', () => payload.findByID({ collection: 'events', id: event.id, draft: true })],
  ['desk: a story', () => payload.findByID({ collection: 'stories', id: story.id, draft: true })],
  ['desk: versions of an event', () => versionsOf(event.id)],
  [
    'desk: the record of an event',
    () => list('activities', { where: { document: { equals: `events/${event.id}` } } }),
  ],
  [
    'desk: a slug that is taken',
    () => payload.find({ collection: 'events', where: { slug: { equals: event.slug } }, depth: 0 }),
  ],
  [
    'desk: what uses a venue',
    () => usersOf({ slug: 'venues', id: venue.id, isTrashCounted: false }, payload),
  ],
  [
    'desk: what to look at before publishing',
    () => factsOf(req, { id: event.id, stored: { ...event }, document: checked() } as never), // as its endpoint does
  ],
  ['home: what waits', () => waitingFor(payload, administrator)],
  ['home: drafts', () => draftsOf(payload, administrator)],
  ['home: scheduled', () => scheduledNext(payload, administrator)],
  ['home: the week', () => weekFrom(payload, administrator, today)],
  ['home: published lately', () => publishedLately(payload, administrator)],
  ['state of the site', () => payload.find({ collection: 'publications', limit: 50 })],
  ['health', () => payload.count({ collection: 'users', overrideAccess: true })],
  ['figures: how many events', () => payload.count({ collection: 'events', overrideAccess: true })],
];

const checked = () => ({ ...event, collection: 'events', venue: venue.id });

const medians: Record<string, number> = {};
for (const [name, read] of READS) {
  await read(); // what is compiled and cached once
  const took: number[] = [];
  const began = performance.now();
  while (took.length < MOST_RUNS && performance.now() - began < MOST_MS) {
    const from = performance.now();
    await read();
    took.push(performance.now() - from);
  }
  medians[name] = took.toSorted((one, other) => one - other)[Math.floor(took.length / 2)] ?? 0;
}
process.stdout.write(`${JSON.stringify(medians)}\n`);
process.exit(0);
