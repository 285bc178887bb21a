/**
 * The day on which the tests take place, whatever the machine's calendar says: the site is built for it, and
 * browsers open on its morning unless a test says otherwise.
 */
export const TEST_DAY = '2026-11-24';

/** Ten in the morning of that day, in Shanghai. */
export const TEST_MORNING = `${TEST_DAY}T02:00:00Z`;

/** The same hour ten days later: the site of the tests is then as old. */
export const TEN_DAYS_LATER = '2026-12-04T02:00:00Z';
