import { APIError, type CollectionAfterChangeHook } from 'payload';
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
