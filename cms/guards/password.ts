import { type CollectionBeforeOperationHook, ValidationError } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

const SHORTEST = 10;

/** Refuses a password that somebody could guess, wherever one is set: a new user, a change, a reset. */
export const refuseWeakPassword: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return;
  const { data } = args as { data?: { password?: unknown; email?: unknown } }; // these operations have it
  const { password, email } = data ?? {};
  if (typeof password !== 'string') return;
  const message = passwordProblem(password, typeof email === 'string' ? email : '');
  if (!message) return;
  const errors = [{ path: 'password', message }];
  throw new ValidationError({ collection: collection.slug, errors }, req.t);
};

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
  if (email && password.toLowerCase().includes(email.toLowerCase().split('@')[0] || email)) {
    return sentence('密码里不要写邮箱的名字。', 'Do not use your e-mail in it.');
  }
  return null;
}
