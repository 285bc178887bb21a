import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether a request brings a token, as `Authorization: Bearer TOKEN`. How long the answer takes says nothing of the token. */
export function bringsToken(headers: Headers, token: string | undefined): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  return token !== undefined && given !== undefined && timingSafeEqual(hash(given), hash(token));
}

/** Of one length, as the comparison asks for. */
const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
