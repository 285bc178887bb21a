import type {
  CollectionAfterChangeHook,
  FieldHook,
  GlobalAfterChangeHook,
  PayloadRequest,
  TextField,
  Where,
} from 'payload';
import { nobodyOnField } from '../access/nobody.ts';
import { label } from '../fields/labels.ts';

/** The id of the user whose form saved this version while they typed (`?typing=true`); null for every other save. */
export const autosavedByField: TextField = {
  name: 'autosavedBy',
  type: 'text',
  label: label('自动保存', 'Saved while typing'),
  access: { create: nobodyOnField, update: nobodyOnField, read: nobodyOnField },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
  hooks: { beforeChange: [noteTyping] },
};

function noteTyping({ data, req }: Parameters<FieldHook>[0]): string | null {
  const isTyping = String(req.query?.typing) === 'true' && data?._status === 'draft';
  return isTyping ? (req.user?.id ?? null) : null;
}

/**
 * Of what one user's form saves while they type, only the last is kept as a version: the earlier ones would push out
 * the versions that somebody meant to keep.
 */
export const dropEarlierAutosaves: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const where = earlierAutosaves(req);
  if (!where) return;
  await req.payload.db.deleteVersions({
    collection: collection.slug,
    where: { and: [{ parent: { equals: doc.id } }, where] },
    req,
  });
};

/** The same for a global. */
export const dropEarlierAutosavesOfGlobal: GlobalAfterChangeHook = async ({ global, req }) => {
  const where = earlierAutosaves(req);
  if (where) await req.payload.db.deleteVersions({ globalSlug: global.slug, where, req });
};

function earlierAutosaves({ query, user }: PayloadRequest): Where | null {
  if (!user || String(query?.typing) !== 'true') return null;
  return {
    and: [{ latest: { not_equals: true } }, { 'version.autosavedBy': { equals: user.id } }],
  };
}
