/**
 * What is read while something is computed, as keys: `stories/xue-qiao`, `dates/month:2026-05`, `past/2026-12-04`.
 * A page depends on what it has read: when a change touches one of its keys, it is rendered again.
 */
let noted: Set<string> | undefined;
let isRendering = false;

/** Notes that a key is read, if anybody wants to know. */
export function noteRead(key: string): void {
  noted?.add(key);
}

/** Computes something, and says what it read. What surrounds it does not see these reads. */
export function readsOf<T>(compute: () => T): { value: T; reads: Set<string> } {
  const around = noted;
  const reads = new Set<string>();
  noted = reads;
  try {
    return { value: compute(), reads };
  } finally {
    noted = around;
  }
}

/**
 * The same for what takes time, as rendering does: one at a time, so that no read is another's.
 * @throws Error when another is still under way.
 */
export async function readsOfAsync<T>(
  compute: () => Promise<T>,
): Promise<{ value: T; reads: Set<string> }> {
  if (isRendering) throw new Error('Two pages are rendered at once: their reads would mix.');
  isRendering = true;
  const reads = new Set<string>();
  noted = reads;
  try {
    return { value: await compute(), reads };
  } finally {
    noted = undefined;
    isRendering = false;
  }
}
