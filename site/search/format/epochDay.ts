const DAY_MS = 86_400_000;
/** The portal's clock is eight hours ahead of UTC, all year. */
const AHEAD_MS = 8 * 3_600_000;

/** A day as a number: `2026-10-18` in days since 1970. */
export const toEpochDay = (day: string): number => Math.floor(Date.parse(day) / DAY_MS);

export const fromEpochDay = (count: number): string =>
  new Date(count * DAY_MS).toISOString().slice(0, 10);

/** The day at an instant in Shanghai, as a number. */
export const epochDayAt = (instant: number): number => Math.floor((instant + AHEAD_MS) / DAY_MS);
