import type { Where } from 'payload';
import type { Day } from '#content/model/time/day.ts';

/** Events that can take place between two days, by what is kept of their schedule. */
export const touching = (from: Day, to: Day): Where => ({
  and: [{ lastDay: { greater_than_equal: from } }, { firstDay: { less_than_equal: to } }],
});
