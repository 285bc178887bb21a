import type { Payload, PayloadRequest } from 'payload';

/**
 * Asks for the site to be renewed. The request is written with the change itself, in its transaction where
 * the database has them, so that it is seen when the change is, and never before.
 */
export async function requestPublication(
  payload: Payload,
  reason: string,
  req?: PayloadRequest,
): Promise<void> {
  await payload.create({
    collection: 'publications',
    data: { reason, state: 'waiting' },
    overrideAccess: true,
    ...(req && { req }),
  });
}
