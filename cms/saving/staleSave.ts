import {
  APIError,
  type CollectionBeforeValidateHook,
  type FlattenedField,
  type GlobalBeforeValidateHook,
  type PayloadRequest,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { documentKey } from '../review/record.ts';
import { differences } from './differences.ts';
import { valueText } from './valueText.ts';

/**
 * Refuses a save that rests on an older state, so that nobody's work is overwritten unseen: 409, with who saved last
 * and with both versions of each field that differs. A save says what it rests on by the `updatedAt` that it was given
 * with the document; one that says nothing changes the named fields whatever they were.
 */
export const refuseStaleSave: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data || !originalDoc || isRestoring(req)) return;
  if (isCurrent(data.updatedAt, originalDoc.updatedAt)) return;
  const who = await lastSaver(req, documentKey(collection.slug, String(originalDoc.id)));
  throw await conflict(req, {
    stored: originalDoc,
    sent: data,
    fields: collection.flattenedFields,
    who,
  });
};

/** The same for what every page says of the portal. */
export const refuseStaleSaveOfGlobal: GlobalBeforeValidateHook = async ({
  data,
  global,
  originalDoc,
  req,
}) => {
  if (!data || !originalDoc || isRestoring(req)) return;
  if (isCurrent(data.updatedAt, originalDoc.updatedAt)) return;
  const who = await lastSaver(req, documentKey(global.slug, global.slug));
  throw await conflict(req, {
    stored: originalDoc,
    sent: data,
    fields: global.flattenedFields,
    who,
  });
};

/** What a refusal of a stale save brings along. */
export interface Conflict {
  kind: 'conflict';
  /** Who saved last, and when, as an ISO instant. */
  by: string | null;
  at: string;
  /** The fields that differ: as they are stored, and as a person reads them. */
  differences: {
    name: string;
    label: unknown;
    theirs: unknown;
    yours: unknown;
    theirsText: string;
    yoursText: string;
  }[];
}

/** Whoever puts an older version back has it before them, and means to. */
const isRestoring = ({ context }: PayloadRequest): boolean => context.isRestoringVersion === true;

const isCurrent = (base: unknown, stored: unknown): boolean =>
  typeof base !== 'string' || typeof stored !== 'string' || Date.parse(base) === Date.parse(stored);

interface Stale {
  stored: Record<string, unknown>;
  sent: Record<string, unknown>;
  fields: FlattenedField[];
  who: string | null;
}

async function conflict(
  req: PayloadRequest,
  { stored, sent, fields, who }: Stale,
): Promise<APIError> {
  const data: Conflict = {
    kind: 'conflict',
    by: who,
    at: String(stored.updatedAt),
    differences: await Promise.all(
      differences(stored, sent, fields).map(async ({ field, theirs, yours }) => ({
        name: field.name,
        label: 'label' in field ? field.label : field.name,
        theirs,
        yours,
        theirsText: await valueText(field, theirs, req),
        yoursText: await valueText(field, yours, req),
      })),
    ),
  };
  return new APIError(
    sentence(
      `${who ?? '别人'}在您之后改过这一篇，您的改动还没有存。请看看两边有什么不同，再决定。`,
      `${who ?? 'Somebody else'} has changed this since, so your changes are not saved: compare both and decide.`,
    ),
    409,
    data as unknown as null, // Payload types the data of an error by the class of the error
    true,
  );
}

async function lastSaver(req: PayloadRequest, document: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'activities',
    where: { document: { equals: document } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return docs[0]?.name ?? null;
}
