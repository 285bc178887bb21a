import { type NextRequest, NextResponse } from 'next/server';
import { refusedBody } from './bodySize.ts';
import { securityHeaders } from './headers.ts';

/**
 * Before every request, whose answer says how a browser may show it: one whose body nobody should have to hold in memory is refused unread. And the admin
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
  if (isOverridden(given) && !isForm(given)) {
    const errors = [{ message: OVERRIDDEN }];
    return NextResponse.json({ errors }, { status: 400 });
  }
  const path = nextUrl.pathname;
  const told = securityHeaders({
    path,
    isSecure: nextUrl.protocol === 'https:' || given.get('x-forwarded-proto') === 'https',
    nonce: isOfAdmin(path) ? crypto.randomUUID() : null,
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(given);
  if (isOfAdmin(path) || isAskedByAdmin(given)) headers.set('accept-language', 'zh');
  // By it Next.js learns the nonce for the scripts of the page.
  const policy = told.find(([name]) => name === 'Content-Security-Policy')?.[1];
  if (isOfAdmin(path) && policy) headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of told) response.headers.set(name, value);
  return response;
}

/** A POST that asks as a GET would, with a query that is too long for an address, as the admin's choosers send it. */
const isOverridden = (headers: Headers): boolean =>
  headers.has('x-http-method-override') || headers.has('x-payload-http-method-override');

const isForm = (headers: Headers): boolean =>
  headers.get('content-type') === 'application/x-www-form-urlencoded';

/** Payload would read another body before it is ready to refuse it. */
const OVERRIDDEN =
  '这样查询只能用表单格式。A query in a body is a form: send application/x-www-form-urlencoded.';

const isOfAdmin = (path: string): boolean => path === '/admin' || path.startsWith('/admin/');

/** A browser names the whole page that asks only to the page's own host. */
function isAskedByAdmin(headers: Headers): boolean {
  const page = headers.get('referer') ?? '';
  return URL.canParse(page) && isOfAdmin(new URL(page).pathname);
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
