import { Place, type Where } from './place.ts';

/** Why a portal does not start on a restore that did not come to its end. */
export const NOT_RESTORED =
  'A restore was begun here and has not ended, so the portal does not start on half of it: run npm run restore -- FILE again.';

/**
 * Before a portal starts: ends a restore that was complete but for its last step.
 * @throws Error when one is under way, or was interrupted
 */
export async function settleRestore(settings: Where): Promise<void> {
  const place = new Place(settings);
  if (place.state === 'whole' && place.database) await place.finish();
  if (place.state !== 'none') throw new Error(NOT_RESTORED);
}
