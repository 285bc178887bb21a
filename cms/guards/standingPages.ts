import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
  type Where,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** A standing page stays public: every page of the site links to it. */
export const keepStandingPage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update') return;
  const { id, where = {}, data, draft } = args as Update; // what an update has
  if (draft || data?._status !== 'draft') return;
  if ((await countPublic(req, id ? { id: { equals: id } } : where)) > 0) throw withdrawn();
};

interface Update {
  id?: string;
  where?: Where;
  data?: { _status?: unknown };
  draft?: boolean;
}

/** Whether an earlier version takes the page back is known after the change, which is undone then. */
export const keepStandingPageRestored: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status !== 'draft' || req.context.wasPublic !== true) return;
  if ((await countPublic(req, { id: { equals: doc.id } })) === 0) throw withdrawn();
};

async function countPublic(req: PayloadRequest, where: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: 'pages',
    where: { and: [where, { _status: { equals: 'published' } }] },
    overrideAccess: true,
    req,
  });
  return totalDocs;
}

const withdrawn = () =>
  new APIError(
    sentence(
      '这一页在网站每一页的底部都有链接，不能撤回；可以直接修改它的内容。',
      'Every page of the site links to this one: it cannot be taken back, only changed.',
    ),
    409,
    null,
    true,
  );

/** What every page says of the portal is public whenever it is not saved as a draft: no page is built without it. */
export const keepSitePublic: GlobalBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update') return;
  const asked = args as { data?: { _status?: unknown }; draft?: boolean }; // an update has them
  if (asked.draft || !asked.data) return;
  if (asked.data._status === 'draft') {
    const message = sentence(
      '网站信息每一页都要用，不能撤下；可以直接修改。',
      'Every page shows this: it cannot be taken off the site, only changed.',
    );
    throw new APIError(message, 409, null, true);
  }
  asked.data._status = 'published';
};
