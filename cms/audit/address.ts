/**
 * From which address a request came: as the server in front of the portal says, which adds it at the end; what stands
 * before that anybody may have written. Next.js writes it where there is no such server.
 */
export function addressOf(headers: Headers | undefined): string {
  const forwarded = headers?.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return (forwarded || headers?.get('x-real-ip') || '').slice(0, 60);
}
