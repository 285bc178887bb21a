import type { Payload, PayloadRequest } from 'payload';
import type { Scope } from '#content/publication.ts';
import { wakePublisher } from './wake.ts';

/**
 * Asks for the site to be brought up to date, with some documents or with everything. The request is written with the
 * change itself, in its transaction where the database has them, so that it is seen when the change is, and never before.
 */
export async function requestPublication(
  payload: Payload,
  { reason, scope }: { reason: string; scope: Scope },
  req?: PayloadRequest,
): Promise<void> {
  await payload.create({
    collection: 'publications',
    // Payload's field for JSON takes no bare word.
    data: { reason, state: 'waiting', scope: scope === 'everything' ? null : scope },
    overrideAccess: true,
    ...(req && { req }),
  });
  wakePublisher();
}
