// Next.js bundles the publisher and the hooks apart, so what they share is on the process.
const EVENT = 'portal:publication-requested';

/** Says that a publication is asked for: it will be in the database in a moment. */
export const wakePublisher = (): boolean => process.emit(EVENT as never);

/** Calls back whenever one is asked for. @returns what ends this. */
export function onWake(wake: () => void): () => void {
  process.on(EVENT, wake);
  return () => process.off(EVENT, wake);
}
