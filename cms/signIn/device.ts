import { randomBytes } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { settings } from '#content/settings.ts';
import { isMacOf, mac } from './keyed.ts';

const COOKIE = 'portal-devices';
const DAYS = 180;
/** On one device, at most so many people's sign-ins are remembered: the latest. */
const MOST = 8;

/**
 * What tells a device that an account has been used on: a cookie that the server signs. It lets nobody in; tries from it
 * are counted apart, so that strangers cannot use them up.
 */
export function deviceOf(req: PayloadRequest, user: string): string | null {
  const mine = marksOf(req).find((mark) => mark.user === user);
  if (!mine || mine.until < Date.now()) return null;
  const { id, until, given } = mine;
  return isMacOf(req.payload, 'device', { text: `${user} ${id} ${until}`, given }) ? id : null;
}

/** Has the answer mark the device as one that an account was used on. */
export function markDevice(req: PayloadRequest, user: string): void {
  const id = deviceOf(req, user) ?? randomBytes(9).toString('base64url');
  const until = Date.now() + DAYS * 24 * 60 * 60 * 1000;
  const others = marksOf(req).filter((mark) => mark.user !== user);
  const mine = { user, id, until, given: mac(req.payload, 'device', `${user} ${id} ${until}`) };
  const marks = [mine, ...others]
    .slice(0, MOST)
    .map((mark) => `${mark.user}.${mark.id}.${mark.until}.${mark.given}`);
  const secure = isSecure() ? '; Secure' : '';
  req.responseHeaders ??= new Headers();
  req.responseHeaders.append(
    'Set-Cookie',
    `${COOKIE}=${marks.join('~')}; Path=/api/users; Max-Age=${DAYS * 24 * 60 * 60}; HttpOnly; SameSite=Lax${secure}`,
  );
}

/** Whether the CMS is reached over TLS only. */
export const isSecure = (): boolean => settings().ADMIN_URL.startsWith('https:');

interface Mark {
  user: string;
  id: string;
  until: number;
  given: string;
}

function marksOf({ headers }: PayloadRequest): Mark[] {
  const cookie = (headers?.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${COOKIE}=`));
  return (cookie?.slice(COOKIE.length + 1).split('~') ?? []).flatMap((mark) => {
    const [user, id, until, given] = mark.split('.');
    return user && id && until && given ? [{ user, id, until: Number(until), given }] : [];
  });
}
