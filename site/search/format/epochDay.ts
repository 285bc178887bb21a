const DAY_MS = 86_400_000;

/** A day as a number: `2026-10-18` in days since 1970. */
export const toEpochDay = (day: string): number => Math.floor(Date.parse(day) / DAY_MS);

export const fromEpochDay = (count: number): string =>
  new Date(count * DAY_MS).toISOString().slice(0, 10);
