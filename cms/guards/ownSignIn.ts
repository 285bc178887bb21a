import { APIError, type CollectionBeforeOperationHook, type FieldAccess } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import type { User } from '../payload-types.ts';

interface Given {
  id?: unknown;
  data?: { password?: unknown; email?: unknown };
  overrideAccess?: boolean;
}

/**
 * Whoever has found somebody's screen unlocked must not take their account over: one's own password and e-mail are
 * changed with the present password, by `/api/users/own-password` and `/api/users/own-email`, never by a save.
 */
export const refuseOwnSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'update') return;
  const { id, data, overrideAccess } = args as Given; // an update has it
  const hasPassword = typeof data?.password === 'string' && data.password !== '';
  if (hasPassword) req.context.passwordSet = true; // Payload takes it out of the data
  if (overrideAccess || !req.user || req.context.ownPasswordShown) return;
  if (id !== undefined && String(id) !== req.user.id) return;
  // Of several at once nobody knows here who they are.
  if (hasPassword || (typeof data?.email === 'string' && !isSame(data.email, req.user as User))) {
    throw new APIError(WITH_THE_PRESENT, 403, null, true);
  }
};

/** Another's may be changed in their form; one's own has a form of its own. */
export const othersOnField: FieldAccess = ({ doc, id, req }) =>
  Boolean(req.user) && String(id ?? doc?.id ?? '') !== req.user?.id;

const isSame = (email: string, user: User): boolean => email.toLowerCase().trim() === user.email;

const WITH_THE_PRESENT = sentence(
  '改自己的密码或邮箱，要先填现在的密码：请到“我的账号”里的“登录”。',
  'Your own password and e-mail are changed with the present password, by /api/users/own-password or /api/users/own-email.',
);
