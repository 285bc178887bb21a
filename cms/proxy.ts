import { type NextRequest, NextResponse } from 'next/server';

/**
 * The admin speaks Chinese until a user chooses otherwise: Payload would follow the browser's own language,
 * which on many office machines is English.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'zh');
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: '/admin/:path*' };
