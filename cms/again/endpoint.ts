import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { dayAt } from '#content/model/time/day.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { cleaned } from '#content/model/value/text.ts';
import { settings } from '#content/settings.ts';
import { requireUser } from '../access/requireUser.ts';
import { inTransaction } from '../inTransaction.ts';
import type { Event } from '../payload-types.ts';
import { sitePath } from '../publishing/siteAddress.ts';
import { wakePublisher } from '../publishing/wake.ts';
import {
  type AskedRow,
  askedSchema,
  type MadeEvent,
  MOST_AT_ONCE,
  type RowRefusal,
} from './asked.ts';
import { copyOf, type Wanted } from './copy.ts';
import { alreadyMade, keyOf } from './made.ts';
import { GONE, MADE, refusalOf } from './refusal.ts';

/**
 * `POST /api/events/again` with `{"events": [{id, title, from, until}], "publish": false}` makes events to be held
 * again, all of them or none, with the rights of the user. What it refuses it says by row.
 */
export const againEndpoint: Endpoint = {
  path: '/again',
  method: 'post',
  handler: async (req) => {
    requireUser(req);
    const asked = askedSchema.safeParse(await req.json?.().catch(() => null));
    if (!asked.success) throw new APIError(NOTHING_CHOSEN, 400, null, true);
    const { events, publish } = asked.data;
    const docs = await inTransaction(req, async () => {
      const made: MadeEvent[] = [];
      const sources = await chosen(req, events);
      try {
        for (const [row, source] of sources.entries())
          made.push(await make(req, source, { row, publish }));
      } catch (error) {
        if (!(await req.transactionID)) await erase(req, made);
        throw error;
      }
      return made;
    });
    // The hooks wake it too, but before the transaction ends there is nothing to be seen.
    if (publish) wakePublisher();
    return Response.json({ docs }, { status: 201 });
  },
};

interface Source {
  event: Event;
  wanted: Wanted;
}

/** The events that are to be held again. @throws APIError with what is wrong with each of them. */
async function chosen(req: PayloadRequest, rows: AskedRow[]): Promise<Source[]> {
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { id: { in: rows.map(({ id }) => id) } },
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const sources = rows.map(({ id, title, from, until }) => ({
    event: docs.find((doc) => doc.id === id),
    wanted: { title: cleaned(title, { isLine: true }).trim(), from, until: until || null },
  }));
  const made = await alreadyMade(
    req,
    sources.map(({ wanted }) => wanted),
  );
  const today = dayAt(new Date());
  const refusals = sources.flatMap(({ event, wanted }, row): RowRefusal[] => {
    if (!event) return [{ row, path: 'title', message: GONE }];
    const key = keyOf(wanted);
    if (made.has(key)) return [{ row, path: 'from', message: MADE }];
    made.add(key);
    const refusal = refusalOf(event, wanted, today);
    return refusal ? [{ row, ...refusal }] : [];
  });
  if (refusals.length > 0) throw refused(refusals);
  return sources.filter((source): source is Source => source.event !== undefined);
}

async function make(
  req: PayloadRequest,
  { event, wanted }: Source,
  { row, publish }: { row: number; publish: boolean },
): Promise<MadeEvent> {
  try {
    const { id, title, slug } = await req.payload.create({
      collection: 'events',
      data: { ...copyOf(event, wanted), _status: publish ? 'published' : 'draft' } as never, // checked by the collection
      draft: !publish,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    });
    const path = publish ? sitePath('events', slug) : null;
    return { id, title: title ?? wanted.title, address: path && settings().SITE_URL + path };
  } catch (error) {
    const { status = 500, data, message } = error as Thrown;
    if (status === 403) throw refused([{ row, path: 'title', message: NOT_YOURS }], 403);
    if (status >= 500) throw error;
    const [first] = data?.errors ?? [];
    throw refused([{ row, path: pathOf(first?.path), message: first?.message ?? message }], status);
  }
}

/** Takes back what no transaction does: MongoDB without a replica set has none. */
async function erase(req: PayloadRequest, made: MadeEvent[]): Promise<void> {
  await req.payload.delete({
    collection: 'events',
    where: { id: { in: made.map(({ id }) => id) } },
    overrideAccess: true,
    req,
  });
}

/** Whatever was thrown: its class may not be the one that is known here (cms/errors.ts). */
interface Thrown extends Error {
  status?: number;
  data?: { errors?: { path: string; message: string }[] } | null;
}

const pathOf = (path = ''): RowRefusal['path'] =>
  path.startsWith('schedule') ? (path.endsWith('until') ? 'until' : 'from') : 'title';

function refused(refusals: RowRefusal[], status = 400): APIError {
  const [first] = refusals.map(({ message }) => message);
  const message =
    refusals.length === 1 && first
      ? first
      : sentence(
          `有 ${refusals.length} 个活动要改一改，一个都还没有建。`,
          `Nothing has been made: ${refusals.length} of them are to be mended.`,
        );
  return new APIError(message, status, { errors: refusals } as unknown as null, true); // Payload types data by the class of the error
}

const NOTHING_CHOSEN = sentence(
  `请选要再办的活动，一次最多 ${MOST_AT_ONCE} 个。`,
  `Choose the events to hold again, at most ${MOST_AT_ONCE} at once: {"events": [{"id", "title", "from", "until"}], "publish": false}.`,
);

const NOT_YOURS = sentence(
  '您不能替别的社区建活动，也可能不能直接发布：请去掉这一个，或者存成草稿。',
  'You cannot make this event, or not publish it: leave it out, or save drafts.',
);
