import { type NextRequest, NextResponse } from 'next/server';
import { refusedBody } from './bodySize.ts';

/**
 * Before every request: one whose body nobody should have to hold in memory is refused unread. And the admin
 * speaks Chinese until a user chooses otherwise: Payload would follow the browser's own language, which on many
 * office machines is English. So do the answers that the admin asks the API for; a language that a user has chosen is
 * in a cookie, which Payload asks first.
 */
export function proxy({ headers: given, method, nextUrl }: NextRequest): NextResponse {
  const refusal = refusedBody({
    method,
    contentType: given.get('content-type'),
    contentLength: given.get('content-length'),
    isChunked: given.has('transfer-encoding'),
  });
  if (refusal) {
    const errors = [{ message: refusal.sentence }];
    return NextResponse.json({ errors }, { status: refusal.status });
  }
  if (!isOfAdmin(nextUrl.pathname) && !isAskedByAdmin(given)) return NextResponse.next();
  const headers = new Headers(given);
  headers.set('accept-language', 'zh');
  return NextResponse.next({ request: { headers } });
}

const isOfAdmin = (path: string): boolean => path === '/admin' || path.startsWith('/admin/');

/** A browser names the whole page that asks only to the page's own host. */
function isAskedByAdmin(headers: Headers): boolean {
  const page = headers.get('referer') ?? '';
  return URL.canParse(page) && isOfAdmin(new URL(page).pathname);
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
