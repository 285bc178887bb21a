const OFFSET_MS = 8 * 60 * 60 * 1000;

/**
 * The minute it is in Shanghai, wherever the reader is: `2026-12-04T15:20`. China has kept +08:00 without summer
 * time since 1992 (IANA tzdata, `asia`), so a browser need not know its zones.
 */
export const nowInShanghai = (now: Date): string =>
  new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 16);
