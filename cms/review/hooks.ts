import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
} from 'payload';
import { isEditor } from '../access/roles.ts';
import { type Review, reviewAfter } from './transition.ts';

type Hooks = NonNullable<CollectionConfig['hooks']>;

/** Hooks of a collection whose drafts are submitted, returned and published. */
export const reviewed = (hooks: Hooks): Hooks => ({
  ...hooks,
  beforeOperation: [checkWhatIsSubmitted, ...(hooks.beforeOperation ?? [])],
  beforeChange: [...(hooks.beforeChange ?? []), stepReview],
  afterChange: [...(hooks.afterChange ?? []), keepReviewBesideVersions],
});

/** Has what is submitted checked as what is published is: an editor need not look for what is missing. */
const checkWhatIsSubmitted: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update' && operation !== 'create') return;
  const asked = args as {
    data?: { review?: unknown; _status?: unknown };
    draft?: boolean;
  }; // both operations have them
  if (asked.data?.review !== 'submitted') return;
  asked.draft = false;
  asked.data._status = 'draft';
};

/** Keeps the review of a draft in step with what is saved, and refuses what the saver may not ask for. */
const stepReview: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { context, user } = req;
  const next = reviewAfter({
    before: originalDoc?.review ?? 'none',
    asked: data.review as Review | undefined, // validated by its field
    isPublishing: data._status === 'published',
    isPublished: context.wasPublic === true,
    mayPublish: isEditor(user),
    hasComment: typeof context.comment === 'string',
  });
  if (typeof next === 'object') throw new APIError(next.refusal, 409, null, true);
  return { ...data, review: next };
};

/**
 * A draft is saved as a version, beside the document: the review is written to the document too, since Payload asks
 * that one when it looks what a user may do.
 */
const keepReviewBesideVersions: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  req,
}) => {
  if (!previousDoc?.id || previousDoc.review === doc.review) return;
  const data = { review: doc.review };
  await req.payload.db.updateOne({ collection: collection.slug, id: doc.id, data, req });
};
