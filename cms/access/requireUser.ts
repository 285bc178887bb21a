import { APIError, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** Who asks an endpoint of ours. @throws APIError with 401 where nobody is signed in. */
export function requireUser({ user }: PayloadRequest): NonNullable<PayloadRequest['user']> {
  if (!user) throw new APIError(sentence('请先登录。', 'Sign in first.'), 401, null, true);
  return user;
}
