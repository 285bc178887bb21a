import { Server, type ServerResponse } from 'node:http';

/** What a request's address says in percent signs that are no text. */
export const isMalformed = (url: string): boolean => {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return false;
  } catch {
    return true;
  }
};

const SAID = '网址不对，请检查。The address is malformed.';

/**
 * Has every server of this process refuse a malformed address with 400: Next.js answers it with 500, before anything of
 * ours is asked.
 */
export function refuseMalformedAddresses(): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]): boolean {
    const [request, response] = args as [{ url?: string }, ServerResponse]; // of a 'request', which alone is looked at
    if (event !== 'request' || !isMalformed(request.url ?? '')) {
      return Reflect.apply(emit, this, [event, ...args]) as boolean; // as emit says
    }
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end(SAID);
    return true;
  } as typeof emit;
}
