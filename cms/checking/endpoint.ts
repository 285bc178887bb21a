import { APIError, type Endpoint } from 'payload';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { idOf } from '../relations.ts';
import { CHECKED, type Check, type CheckedCollection, type CheckedDocument } from './check.ts';
import { checksOf } from './checks.ts';
import { factsOf } from './facts.ts';

/** The answer of `GET /api/checks/COLLECTION/ID`. */
export interface ChecksReply {
  checks: Check[];
}

/** `GET /api/checks/COLLECTION/ID`: what to look at before the stored draft of a document is published. For users who read it. */
export const checks: Endpoint = {
  // Payload keeps `collection` for itself.
  path: '/checks/:kind/:id',
  method: 'get',
  handler: async (req) => {
    const user = requireUser(req);
    const collection = CHECKED.find((one) => one === req.routeParams?.kind);
    const id = String(req.routeParams?.id);
    const doc =
      collection &&
      (await req.payload.findByID({
        collection,
        id,
        draft: true,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        user,
        req,
      }));
    if (!collection || !doc) throw new APIError(NOT_THERE, 404, null, true);
    const stored = { ...doc } as Record<string, unknown>; // the generated types are those of one collection each
    const document = documentFrom(collection, stored);
    const found = checksOf(document, await factsOf(req, { id, stored, document }));
    return Response.json({ checks: found } satisfies ChecksReply);
  },
};

const NOT_THERE = sentence(
  '没有找到这一篇，可能已经删掉了，或者不是您的。',
  'There is no such document, or it is not yours to read.',
);

function documentFrom(
  collection: CheckedCollection,
  stored: Record<string, unknown>,
): CheckedDocument {
  const text = (name: string) => {
    const value = stored[name];
    return typeof value === 'string' ? value : null;
  };
  return {
    collection,
    title: text(collection === 'brands' ? 'name' : 'title'),
    summary: text('summary'),
    date: text('date'),
    publishedAt: text('publishedAt'),
    ...(collection === 'events' && {
      schedule: readSchedule(stored.schedule ?? {}).schedule,
      kind: text('kind'),
      venue: idOf(stored.venue) ?? null,
      place: text('place'),
      online: text('online'),
      hasOutcome: saysSomething(stored.outcome),
    }),
  };
}

const saysSomething = (outcome: unknown): boolean =>
  Object.values(outcome ?? {}).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '',
  );
