import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';

/** How many requests were answered, by the first digit of the status: `2xx`. */
export type Responses = Record<string, number>;

// Next.js bundles what starts with the server and the routes apart, so what they share is on the process.
const KEY = Symbol.for('portal.responses');
const shared = process as { [KEY]?: Responses };
shared[KEY] ??= {};
const responses = shared[KEY];

export const responsesSoFar = (): Responses => ({ ...responses });

/** Counts what the HTTP servers of this process answer. @returns what ends this */
export function countResponses(): () => void {
  const count = (message: unknown) => {
    const { response } = message as { response: ServerResponse }; // Node's own
    const kind = `${Math.floor(response.statusCode / 100)}xx`;
    responses[kind] = (responses[kind] ?? 0) + 1;
  };
  subscribe(CHANNEL, count);
  return () => void unsubscribe(CHANNEL, count);
}

const CHANNEL = 'http.server.response.finish';
