import { APIError, type CollectionAfterChangeHook, type GlobalBeforeOperationHook } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** A standing page stays public: every page of the site links to it. Refused after the change, which is undone with it. */
export const keepStandingPage: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (doc._status !== 'draft' || req.context.wasPublic !== true) return;
  const { totalDocs } = await req.payload.count({
    collection: 'pages',
    where: { and: [{ id: { equals: doc.id } }, { _status: { equals: 'published' } }] },
    overrideAccess: true,
    req,
  });
  if (totalDocs > 0) return;
  throw new APIError(
    sentence(
      '这一页在网站每一页的底部都有链接，不能撤回；可以直接修改它的内容。',
      'Every page of the site links to this one: it cannot be taken back, only changed.',
    ),
    409,
    null,
    true,
  );
};

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
