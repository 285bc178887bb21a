/** So many entries of one kind from one address are written a minute; the others are counted. */
const MOST_A_MINUTE = 20;
const MOST_KNOWN = 5000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const said = new Map<string, { since: number; count: number }>();

/**
 * Whether one more entry of a kind is written, so that nobody fills the log from outside.
 * @returns how many were left out before it; null when it is itself left out.
 */
export function pace(key: string, now: number = Date.now()): number | null {
  const known = said.get(key);
  if (!known || now - known.since > MINUTE_MS) {
    forgetOldest(said);
    said.set(key, { since: now, count: 1 });
    return Math.max(0, (known?.count ?? 0) - MOST_A_MINUTE);
  }
  known.count += 1;
  return known.count <= MOST_A_MINUTE ? 0 : null;
}

const edited = new Map<string, number>();

/** Whether it is news that somebody edits a draft: each pause saves it, and one entry an hour says so. */
export function isNews(document: string, user: string, now: number = Date.now()): boolean {
  const key = `${document} ${user}`;
  const before = edited.get(key);
  if (before !== undefined && now - before < HOUR_MS) return false;
  forgetOldest(edited);
  edited.set(key, now);
  return true;
}

function forgetOldest(map: Map<string, unknown>): void {
  const [oldest] = map.keys();
  if (map.size >= MOST_KNOWN && oldest !== undefined) map.delete(oldest);
}
