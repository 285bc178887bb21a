import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
} from 'payload';
import { isEditor } from '../access/roles.ts';
import { documentKey } from '../review/record.ts';
import type { ScheduledAction } from './actions.ts';
import { settlementOf } from './settlement.ts';

type Hooks = NonNullable<CollectionConfig['hooks']>;

/** Hooks of a collection whose documents are published and withdrawn at a time. */
export const scheduled = (hooks: Hooks): Hooks => ({
  ...hooks,
  afterChange: [...(hooks.afterChange ?? []), settle],
  afterDelete: [...(hooks.afterDelete ?? []), cancelAll],
});

const settle: CollectionAfterChangeHook = async ({ collection, doc, operation, req }) => {
  if (operation === 'create' || req.context.isScheduled) return;
  const settlement = settlementOf({
    isTrashed: Boolean(doc.deletedAt),
    isPublished: doc._status === 'published',
    isByContributor: req.user !== null && !isEditor(req.user),
  });
  if (!settlement) return;
  const { actions, ...data } = settlement;
  await end(req, { document: documentKey(collection.slug, String(doc.id)), actions, data });
};

const cancelAll: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await end(req, {
    document: documentKey(collection.slug, String(doc.id)),
    actions: ['publish', 'withdraw'],
    data: { state: 'cancelled', reason: '已彻底删除' },
  });
};

interface Ending {
  document: string;
  actions: ScheduledAction[];
  data: { state: 'cancelled' | 'failed'; reason: string };
}

/** Ends what waits for a document; what failed is no news any more once something else was decided. */
export async function end(
  req: Parameters<CollectionAfterChangeHook>[0]['req'],
  { document, actions, data }: Ending,
): Promise<void> {
  await req.payload.update({
    collection: 'schedules',
    where: {
      and: [
        { document: { equals: document } },
        { action: { in: actions } },
        { state: { in: data.state === 'failed' ? ['waiting'] : ['waiting', 'failed'] } },
      ],
    },
    data: { ...data, endedAt: new Date().toISOString() },
    overrideAccess: true,
    req,
  });
}
