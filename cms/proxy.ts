import { type NextRequest, NextResponse } from 'next/server';
import { refusedBody } from './bodySize.ts';

/**
 * Before every request: one whose body nobody should have to hold in memory is refused unread. And the admin
 * speaks Chinese until a user chooses otherwise: Payload would follow the browser's own language, which on many
 * office machines is English.
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
  if (!nextUrl.pathname.startsWith('/admin')) return NextResponse.next();
  const headers = new Headers(given);
  headers.set('accept-language', 'zh');
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
