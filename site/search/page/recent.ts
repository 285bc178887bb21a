/** What was searched for on this device; it never leaves it. */
const KEY = 'recent-searches';
const MOST = 8;

/** The newest first; none where nothing may be kept. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((text) => typeof text === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

export function keepSearch(typed: string): void {
  const text = typed.trim().slice(0, 50);
  if (!text) return;
  keep([text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST));
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What could not be kept is not there.
  }
}

function keep(searches: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing: the search works all the same.
  }
}
