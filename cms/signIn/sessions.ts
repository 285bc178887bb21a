import {
  APIError,
  type AuthStrategy,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { settings } from '#content/settings.ts';
import { addressGroup, addressOf } from '../clientAddress.ts';
import type { SignIn, User } from '../payload-types.ts';
import { markDevice } from './device.ts';
import { isForeign } from './foreign.ts';
import { hasPassed } from './judge.ts';
import { rememberAddress } from './limits.ts';
import { tellUser } from './tell.ts';

/**
 * A session lives as long as its row in `sign-ins`, beside what Payload keeps in the user: a row is deleted at once and
 * for all processes, while Payload writes a user's list as a whole, and of two who write the later one wins.
 */
export const recordSession: CollectionAfterLoginHook<User> = async ({ req, user }) => {
  const session = user.sessions?.at(-1);
  // A reset password signs nobody in: it has passed no second factor.
  if (!session || !hasPassed(req, user)) return;
  const { payload } = req;
  await requireSamePassword(req, user);
  const now = Date.now();
  const address = addressOf(req);
  await payload.db.deleteMany({
    collection: 'sign-ins',
    where: { until: { less_than: now } },
    req,
  });
  await payload.db.create({
    collection: 'sign-ins',
    data: {
      id: session.id,
      user: user.id,
      since: now,
      seen: now,
      until: untilAfter(now, now),
      address,
      agent: (req.headers?.get('user-agent') ?? '').slice(0, 300),
    },
    req,
  });
  await rememberAddress({ payload, req }, user.email, addressGroup(address));
  if (req.headers) markDevice(req, user.id);
};

/** Until when a session lives that began at one moment and was last renewed at another. */
function untilAfter(since: number, renewed: number): number {
  const { SESSION_IDLE_MINUTES, SESSION_HOURS } = settings();
  return Math.min(renewed + SESSION_IDLE_MINUTES * 60_000, since + SESSION_HOURS * 3_600_000);
}

/** Lets a session be renewed until it has its age, and no longer. */
export const renewSession: CollectionBeforeOperationHook = async ({ operation, req }) => {
  if (operation !== 'refresh') return;
  const row = await sessionOf(req.payload, sidOf(req));
  const now = Date.now();
  if (!row || untilAfter(row.since, now) <= now) throw new APIError(TOO_OLD, 401, null, true);
  await req.payload.db.updateOne({
    collection: 'sign-ins',
    id: row.id,
    data: { seen: now, until: untilAfter(row.since, now) },
    req,
  });
};

const TOO_OLD = sentence(
  '登录的时间太长了，请重新登录。',
  'This session is too old: sign in again.',
);

export const endSessionOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return;
  const isAll = req.searchParams?.get('allSessions') === 'true';
  const where: Where = isAll
    ? { user: { equals: req.user.id } }
    : { id: { equals: sidOf(req) ?? '' } };
  await req.payload.db.deleteMany({ collection: 'sign-ins', where, req });
};

/** Ends what a user has open when a right of theirs changes: all of it; when they change their password, all else. */
export const endSessionsOnChange: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return;
  const isOther = rightsOf(doc) !== rightsOf(previousDoc);
  const isNewPassword = req.context.passwordSet === true || doc.email !== previousDoc.email;
  if (!isOther && !isNewPassword) return;
  const kept = !isOther && req.user?.id === doc.id ? sidOf(req) : undefined;
  await endSessions(req, doc.id, kept);
};

export const endSessionsOnDelete: CollectionAfterDeleteHook<User> = async ({ id, req }) => {
  await endSessions(req, String(id));
  await req.payload.db.deleteMany({
    collection: 'second-factors',
    where: { id: { equals: String(id) } },
    req,
  });
};

/** A new password by mail ends every session, and begins none. */
export const endSessionsOnReset: CollectionAfterOperationHook = async ({
  operation,
  req,
  result,
}) => {
  if (operation !== 'resetPassword') return result;
  const reset = result as unknown as { user: User; token?: string }; // what this operation gives
  await endSessions(req, reset.user.id);
  tellUser(req.payload, reset.user.email, 'password');
  delete reset.token;
  return result;
};

/** Which session a request belongs to; Payload adds it to the user and not to the type. */
export const sidOf = ({ user }: { user?: unknown }): string | undefined =>
  (user as { _sid?: string } | null | undefined)?._sid;

export async function endSessions(req: PayloadRequest, user: string, kept?: string): Promise<void> {
  const where: Where = {
    and: [{ user: { equals: user } }, ...(kept ? [{ id: { not_equals: kept } }] : [])],
  };
  await req.payload.db.deleteMany({ collection: 'sign-ins', where, req });
}

/** When the CMS starts: has Payload's own strategy take a session only while it lives, and a cookie only from pages of the CMS itself. */
export function guardSessions(payload: Payload): void {
  payload.authStrategies = payload.authStrategies.map((strategy) =>
    strategy.name === 'local-jwt' ? guarded(strategy) : strategy,
  );
  writeSessionsOnly(payload);
}

const guarded = (strategy: AuthStrategy): AuthStrategy => ({
  ...strategy,
  authenticate: async (args) => {
    if (isForeign(args.headers)) return { user: null };
    const result = await strategy.authenticate(args);
    if (!result.user) return result;
    const row = await sessionOf(args.payload, sidOf(result));
    return row && row.user === result.user.id && row.until > Date.now() ? result : { user: null };
  },
});

const sessionOf = async (payload: Payload, id: string | undefined): Promise<SignIn | null> =>
  id ? payload.db.findOne<SignIn>({ collection: 'sign-ins', where: { id: { equals: id } } }) : null;

/** Who signs in while the password is changed has shown the one of before. */
async function requireSamePassword(req: PayloadRequest, user: User): Promise<void> {
  const where: Where = { id: { equals: user.id } };
  const now = await req.payload.db.findOne<User>({ collection: 'users', where, req });
  if (!now || now.deletedAt || !hasPassed(req, now)) throw new APIError(TOO_OLD, 401, null, true);
}

/**
 * Payload writes a session together with all else that it has read of the user, a hash earlier: a password, a role that
 * was changed meanwhile would be as before. This leaves it the sessions.
 */
function writeSessionsOnly({ db }: Payload): void {
  const updateOne = db.updateOne.bind(db);
  db.updateOne = (args) => {
    const { collection, data } = args;
    const isSession =
      collection === 'users' && data.updatedAt === null && 'hash' in data && 'sessions' in data;
    return updateOne(
      isSession ? { ...args, data: { sessions: data.sessions, updatedAt: null } } : args,
    );
  };
}

const rightsOf = ({ role, communities, deletedAt }: Partial<User>): string =>
  JSON.stringify([
    role,
    [...(communities ?? [])].map((one) => (typeof one === 'string' ? one : one.id)).sort(),
    Boolean(deletedAt),
  ]);
