import type { PayloadRequest, Where } from 'payload';
import { loadHolidays } from '#content/holidays/load.ts';
import { pictureIdsIn } from '#content/model/richText.ts';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { type Day, dayAt } from '#content/model/time/day.ts';
import { daysOff } from '#content/model/time/holiday.ts';
import { touching } from '../lists/touching.ts';
import { idOf, valueAt } from '../relations.ts';
import type { CheckedDocument, Facts, OtherEvent, ShownPicture } from './check.ts';
import { comingDates } from './dates.ts';

/** So many venues are looked through for a name, and so many events at one place for a clash. */
const MOST_READ = 500;

interface Looked {
  id: string;
  stored: Record<string, unknown>;
  document: CheckedDocument;
}

/** What has to be known beside a document, read with the rights of who asks. */
export async function factsOf(req: PayloadRequest, looked: Looked): Promise<Facts> {
  const today = dayAt(new Date());
  const [pictures, venueNames, others, hasPhone] = await Promise.all([
    picturesOf(req, looked.stored),
    venueNamesFor(req, looked.document),
    othersAt(req, looked, today),
    canBeCalled(req, looked),
  ]);
  const announced = loadHolidays();
  return {
    today,
    pictures,
    venueNames,
    others,
    hasPhone,
    daysOff: daysOff(announced),
    announcedYear: Math.max(...announced.map(({ year }) => year)),
  };
}

const PICTURES_AT = ['cover', 'gallery', 'outcome.photos'];

async function picturesOf(
  req: PayloadRequest,
  stored: Record<string, unknown>,
): Promise<ShownPicture[]> {
  const at = PICTURES_AT.flatMap((path) =>
    [valueAt(stored, path)].flat().map((value) => ({ path, id: idOf(value) })),
  );
  const shown = [...at, ...pictureIdsIn(stored.body).map((id) => ({ path: 'body', id }))];
  const ids = [...new Set(shown.flatMap(({ id }) => id ?? []))];
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return shown.flatMap(({ path, id }) => {
    const picture = docs.find((one) => one.id === id);
    if (!picture) return [];
    const { alt, filename, people, consent } = picture;
    const isShown = people === 'none' || consent === true;
    return [{ path, alt: alt ?? '', filename: filename ?? '', isShown }];
  });
}

async function venueNamesFor(
  req: PayloadRequest,
  { collection, venue, place }: CheckedDocument,
): Promise<string[]> {
  if (collection !== 'events' || venue || !place) return [];
  const { docs } = await req.payload.find({
    collection: 'venues',
    limit: MOST_READ,
    depth: 0,
    select: { name: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs.map(({ name }) => name);
}

async function othersAt(
  req: PayloadRequest,
  { id, document }: Looked,
  today: Day,
): Promise<OtherEvent[]> {
  const { schedule, venue, place } = document;
  const dates = schedule ? comingDates(schedule, today) : [];
  const [first, last] = [dates[0]?.day, dates.at(-1)?.lastDay];
  if (!first || !last || !(venue || place)) return [];
  const where: Where = {
    and: [
      { id: { not_equals: id } },
      { state: { not_equals: 'cancelled' } },
      venue ? { venue: { equals: venue } } : { place: { equals: place?.trim() } },
      touching(first, last),
    ],
  };
  const { docs } = await req.payload.find({
    collection: 'events',
    where,
    draft: true,
    limit: MOST_READ,
    depth: 0,
    select: { title: true, schedule: true, venue: true, place: true },
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs.flatMap((event) => {
    const read = readSchedule(event.schedule ?? {}).schedule;
    if (!read) return [];
    const { title, place: otherPlace } = event;
    return [
      {
        title: title ?? '',
        schedule: read,
        venue: idOf(event.venue) ?? null,
        place: otherPlace ?? null,
      },
    ];
  });
}

/** Whom the site offers to call for a document: itself, or what it belongs to. */
const CALLED = [
  ['venue', 'venues'],
  ['community', 'communities'],
  ['brand', 'brands'],
] as const;

async function canBeCalled(req: PayloadRequest, { stored, document }: Looked): Promise<boolean> {
  if (document.collection === 'stories') return false;
  if (stored.phone) return true;
  for (const [field, collection] of CALLED) {
    const id = idOf(stored[field]);
    if (!id) continue;
    const { totalDocs } = await req.payload.find({
      collection,
      where: {
        and: [{ id: { equals: id } }, { phone: { exists: true } }, { phone: { not_equals: '' } }],
      },
      limit: 1,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    });
    if (totalDocs > 0) return true;
  }
  return false;
}
