import type { Payload } from 'payload';
import { z } from 'zod';
import { type Changed, scopeSchema } from '#content/publication.ts';
import type { Publication } from '../payload-types.ts';
import { documentState } from '../publishing/documentState.ts';

type Recorded = Pick<
  Publication,
  'state' | 'scope' | 'error' | 'heldBack' | 'createdAt' | 'startedAt' | 'finishedAt'
>;

/** How publishing goes, from its records. Times are ISO instants. */
export interface Publishing {
  last: { state: Publication['state']; at: string; seconds: number | null } | null;
  /** When the site was brought up to date last. */
  liveSince: string | null;
  /** Since when a publication has waited that nobody has begun. */
  waitingSince: string | null;
  /** How many documents are on the site as they were, or not at all, since they could not be shown. */
  undelivered: number;
}

/** The records that are kept, the newest first. */
export async function publicationRecords(payload: Payload): Promise<Publication[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-createdAt',
    limit: 200,
    depth: 0,
    overrideAccess: true,
  });
  return docs;
}

export function publishing(records: Recorded[]): Publishing {
  const [last] = records;
  const live = records.find(({ state }) => state === 'live');
  const waiting = records.filter(({ state }) => state === 'waiting').at(-1);
  return {
    last: last
      ? {
          state: last.state,
          at: last.finishedAt ?? last.startedAt ?? last.createdAt,
          seconds: secondsOf(last),
        }
      : null,
    liveSince: live?.finishedAt ?? null,
    waitingSince: waiting?.createdAt ?? null,
    undelivered: undelivered(records),
  };
}

/** How long a publication took, or null when it has not ended. */
const secondsOf = ({ startedAt, finishedAt }: Recorded): number | null =>
  startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : null;

function undelivered(records: Recorded[]): number {
  const named = records.flatMap((record) => [
    ...(heldBackSchema.safeParse(record.heldBack).data ?? []),
    ...(record.state === 'failed' ? namedIn(record.scope) : []),
  ]);
  const documents = new Map(named.map((one) => [`${one.collection} ${one.id}`, one]));
  return [...documents.values()].filter((one) => documentState(records, one)?.state === 'failed')
    .length;
}

const heldBackSchema = z.array(z.object({ collection: z.string(), id: z.string() }));

function namedIn(scope: unknown): Changed[] {
  const read = scopeSchema.safeParse(scope).data ?? [];
  return read === 'everything' ? [] : read;
}
