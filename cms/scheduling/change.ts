import {
  type CollectionSlug,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import type { User } from '../payload-types.ts';
import type { ScheduledAction } from './actions.ts';

/** The collections whose documents are published and withdrawn at a time. */
const SCHEDULED = ['stories', 'events', 'brands', 'pages'] as const satisfies CollectionSlug[];

export type Scheduled = (typeof SCHEDULED)[number];

export const isScheduledCollection = (slug: string): slug is Scheduled =>
  SCHEDULED.some((one) => one === slug);

interface Change {
  collection: Scheduled;
  id: string;
  action: ScheduledAction;
}

/** A request of a user that nobody is waiting for, in their language where it matters: refusals are kept in Chinese. */
export const requestOf = (payload: Payload, user: User): Promise<PayloadRequest> =>
  createLocalReq(
    {
      user: { ...user, collection: 'users' },
      context: { isScheduled: true, comment: '按定的时间' },
    },
    payload,
  );

/**
 * Publishes the last draft of a document, or takes the document off the site, with the rights of the request's user.
 * @throws APIError, like every save.
 */
export async function change(
  req: PayloadRequest,
  { collection, id, action }: Change,
): Promise<void> {
  await req.payload.update({
    collection,
    id,
    data: { _status: action === 'publish' ? 'published' : 'draft' },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
}

/**
 * Tries a change and undoes it: whoever schedules it hears today what would refuse it. A database without transactions
 * cannot undo it, so there it is not tried.
 * @throws APIError as {@link change} does.
 */
export async function tryChange(payload: Payload, user: User, asked: Change): Promise<void> {
  const req = await requestOf(payload, user);
  if (!(await initTransaction(req))) return;
  try {
    await change(req, asked);
  } finally {
    await killTransaction(req);
  }
}
