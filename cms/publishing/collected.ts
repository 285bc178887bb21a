import type { PayloadRequest } from 'payload';
import type { Changed } from '#content/publication.ts';
import { requestPublication } from './request.ts';

/** In the context of a request: what its saves have changed, while one publication is asked for all of them. */
const COLLECTED = 'collectedPublication';

/** Does work of many saves and asks for one publication for all of them, in the transaction of the request. */
export async function asOnePublication<T>(
  req: PayloadRequest,
  reason: string,
  work: () => Promise<T>,
): Promise<T> {
  const changed: Changed[] = [];
  req.context[COLLECTED] = changed;
  try {
    const result = await work();
    if (changed.length > 0) await requestPublication(req.payload, { reason, scope: changed }, req);
    return result;
  } finally {
    delete req.context[COLLECTED];
  }
}

/** Takes note of a change if the request collects them. */
export function collects(req: PayloadRequest, changed: Changed): boolean {
  const collected = req.context[COLLECTED];
  if (!Array.isArray(collected)) return false;
  collected.push(changed);
  return true;
}
