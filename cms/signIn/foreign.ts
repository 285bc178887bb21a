import { settings } from '#content/settings.ts';

/**
 * Whether a request that brings a cookie comes from a page of another site: its browser names the page's origin. Payload's
 * own list (`csrf`) would want a Sec-Fetch-Site of every request, which browsers send over TLS only and older ones never.
 */
export function isForeign(headers: Headers): boolean {
  if (headers.has('authorization')) return false; // no browser sends that by itself
  const origin = headers.get('origin');
  if (origin === null)
    return headers.get('sec-fetch-site') === 'cross-site' && !isNavigation(headers);
  if (!URL.canParse(origin)) return true; // `null`: a page in a frame without an origin
  return (
    origin !== new URL(settings().ADMIN_URL).origin && new URL(origin).host !== headers.get('host')
  );
}

/** A link on another site leads to the admin: it is only read. */
const isNavigation = (headers: Headers): boolean => headers.get('sec-fetch-mode') === 'navigate';
