import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** As nginx ($request_id), Caddy (a UUID) and most others write it; anything else would be put into the log by strangers. */
const WELL_FORMED = /^[\w.-]{8,64}$/;

// Next.js bundles what starts with the server and the routes apart, so what they share is on the process.
const KEY = Symbol.for('portal.requestIds');
const shared = process as { [KEY]?: AsyncLocalStorage<string> };
shared[KEY] ??= new AsyncLocalStorage();
const ids = shared[KEY];

/** The id of the request that is being answered; undefined where none is. */
export const currentRequestId = (): string | undefined => ids.getStore();

/** The id that a proxy in front gave a request, else a new one. */
const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && WELL_FORMED.test(given) ? given : crypto.randomUUID();

/**
 * Gives each request to an HTTP server of this process an id, which is known while it is answered, and is in the answer.
 * @returns what ends this
 */
export function identifyRequests(): () => void {
  const begin = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }; // Node's own
    const id = requestIdOf(request.headers['x-request-id']);
    request.headers['x-request-id'] = id;
    response.setHeader('X-Request-Id', id);
    ids.enterWith(id);
  };
  subscribe(CHANNEL, begin);
  return () => void unsubscribe(CHANNEL, begin);
}

const CHANNEL = 'http.server.request.start';
