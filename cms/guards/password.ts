import {
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import type { User } from '../payload-types.ts';

const SHORTEST = 10;

interface Given {
  id?: string;
  data?: { password?: unknown; email?: unknown; token?: unknown };
}

/** Refuses a password that somebody could guess, wherever one is set: a new user, a change, a reset. */
export const refuseWeakPassword: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return;
  const given = args as Given; // these operations have it
  const { password } = given.data ?? {};
  if (typeof password !== 'string') return;
  const message = passwordProblem(password, await emailOf(given, req));
  if (!message) return;
  const errors = [{ path: 'password', message }];
  throw new ValidationError({ collection: collection.slug, errors }, req.t);
};

/** The e-mail of the account whose password is set: as it is sent, or as it is stored. */
async function emailOf({ id, data }: Given, req: PayloadRequest): Promise<string> {
  if (typeof data?.email === 'string') return data.email;
  const token = typeof data?.token === 'string' ? data.token : undefined;
  if (id === undefined && token === undefined) return '';
  const where: Where = id ? { id: { equals: id } } : { resetPasswordToken: { equals: token } };
  const user = await req.payload.db.findOne<User>({
    collection: 'users',
    where,
    req,
  });
  return user?.email ?? '';
}

/** What is wrong with a password, as a sentence; null when nothing is. */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < SHORTEST) {
    return sentence(`密码至少要 ${SHORTEST} 个字符。`, `At least ${SHORTEST} characters.`);
  }
  if (/^\d+$/.test(password)) {
    return sentence('密码不能全是数字，请加上字母。', 'Not digits alone: add letters.');
  }
  if (new Set(password).size < 4) {
    return sentence('密码里重复的字符太多了。', 'Too few different characters.');
  }
  if (isNameOnly(password.toLowerCase(), email.toLowerCase())) {
    return sentence(
      '密码不能只是邮箱加几个数字。',
      'Not your e-mail with some digits: add other words.',
    );
  }
  return null;
}

/** Whether a password is an e-mail, or its name with digits and signs around it: `wang.li-2026`. */
function isNameOnly(password: string, email: string): boolean {
  const [name] = email.split('@');
  if (!name) return false;
  return password === email || !/\p{L}/u.test(password.replaceAll(name, ''));
}
