import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  CollectionSlug,
  GlobalConfig,
  PayloadRequest,
} from 'payload';
import type { Changed } from '#content/publication.ts';
import { idOf } from '../relations.ts';
import { actionOf } from '../review/activity.ts';
import { recordActivity } from '../review/record.ts';
import { changesSite } from './change.ts';
import { collects } from './collected.ts';
import { notePublishedPictures } from './pictures.ts';
import { requestPublication } from './request.ts';

/** The hooks that renew the site when a collection's public documents change; `titleField` names them to editors. */
export const renewsSite = (
  titleField: 'title' | 'name' | 'alt' | 'word' | 'from',
): NonNullable<CollectionConfig['hooks']> => ({
  beforeChange: [noteWhetherPublic],
  afterChange: [renewAfterChange(titleField), notePublishedPictures],
  afterDelete: [renewAfterDelete(titleField)],
});

export const renewsSiteOfGlobal: GlobalConfig['hooks'] = {
  afterChange: [
    async ({ req, doc }) => {
      const title = doc.name;
      const isDraft = doc._status === 'draft';
      await recordActivity(req, { ...SITE, title, action: isDraft ? 'edited' : 'changed' });
      if (isDraft) return;
      await request(req, { verb: '修改', title, changed: SITE });
    },
  ],
};

/** A draft saved on top of a published document and a document taken back look alike afterwards. */
const noteWhetherPublic: CollectionBeforeChangeHook = async ({
  collection,
  operation,
  originalDoc,
  req,
}) => {
  const wasPublic =
    operation === 'update' && (await isPublic(collection.slug, originalDoc.id, req));
  // Asking the database with this request gives it a new context, so it is written after that.
  req.context.wasPublic = wasPublic;
};

const renewAfterChange =
  (titleField: string): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, previousDoc, req }) => {
    const status = doc._status ?? null;
    const wasPublic = req.context.wasPublic === true;
    const change = {
      status,
      wasPublic,
      isPublic:
        !doc.deletedAt && (status !== 'draft' || (await isPublic(collection.slug, doc.id, req))),
    };
    await recordActivity(req, {
      collection: collection.slug,
      id: String(doc.id),
      title: doc[titleField],
      action: actionOf({
        before: operation === 'update' ? previousDoc : undefined,
        after: doc,
        wasPublic,
        isPublic: change.isPublic,
      }),
      comment: typeof req.context.comment === 'string' ? req.context.comment : undefined,
      owner: idOf(doc.createdBy),
    });
    // A picture is on the site only where a document shows it, and a new one is in none yet.
    const isNewPicture = collection.slug === 'media' && operation === 'create';
    if (isNewPicture || !changesSite(change)) return;
    const verb = doc.deletedAt ? '删除' : !change.isPublic ? '撤回' : wasPublic ? '修改' : '发布';
    const changed = { collection: collection.slug, id: String(doc.id) };
    await request(req, { verb, title: doc[titleField], changed });
  };

const renewAfterDelete =
  (titleField: string): CollectionAfterDeleteHook =>
  async ({ collection, doc, req }) => {
    await recordActivity(req, {
      collection: collection.slug,
      id: String(doc.id),
      title: doc[titleField],
      action: 'erased',
    });
    if (doc._status === 'draft' || doc.deletedAt) return; // it was not on the site
    const changed = { collection: collection.slug, id: String(doc.id) };
    await request(req, { verb: '删除', title: doc[titleField], changed });
  };

async function isPublic(slug: string, id: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slug as CollectionSlug, // the hook's own collection
    where: {
      and: [
        { id: { equals: id } },
        ...(req.payload.collections[slug as CollectionSlug].config.versions?.drafts
          ? [{ _status: { equals: 'published' } }]
          : []),
      ],
    },
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}

const SITE = { collection: 'site', id: 'site' };

async function request(
  req: PayloadRequest,
  { verb, title, changed }: { verb: string; title: unknown; changed: Changed },
): Promise<void> {
  // In development the site reads the CMS as it is, and the opening content is put in before there is a site.
  if (process.env.NODE_ENV === 'development' || req.context.isSeeding) return;
  if (collects(req, changed)) return;
  const reason = `${verb}“${String(title ?? '')}”`;
  await requestPublication(req.payload, { reason, scope: [changed] }, req);
}
