import type { Event } from '../payload-types.ts';
import { contentOf } from '../saving/content.ts';

/** When an event is held again, and under which title. */
export interface Wanted {
  title: string;
  from: string;
  until: string | null;
}

/**
 * An event to be held again: all that was written of it, without what belongs to the time it was held. It has no
 * slug: the portal makes one from the title.
 */
export function copyOf(event: Event, { title, from, until }: Wanted) {
  const { slug, outcome, notice, schedule, ...kept } = contentOf({ ...event }) as Partial<Event>; // the same fields
  return {
    ...kept,
    title,
    state: 'scheduled' as const,
    schedule: {
      ...schedule,
      from,
      until,
      // Each row has an id of its own in the database.
      rules: schedule?.rules?.map(({ id, ...rule }) => rule) ?? [],
      cancelled: [],
      moved: [],
      noted: [],
      added: [],
    },
  };
}
