import type { Payload } from 'payload';
import { touching } from '#cms/lists/touching.ts';
import type { User } from '#cms/payload-types.ts';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import { type Fate, fateOf } from '#content/model/state.ts';
import { addDays, type Day } from '#content/model/time/day.ts';

export interface ListedDate {
  id: string;
  title: string;
  day: Day;
  start: string | null;
  fate: Fate;
}

/** What is on from a day to the sixth after it, the nearest first, also what was called off or moved away. */
export async function weekFrom(payload: Payload, user: User, today: Day): Promise<ListedDate[]> {
  const end = addDays(today, 6);
  const { docs } = await payload.find({
    collection: 'events',
    where: { and: [{ _status: { equals: 'published' } }, touching(today, end)] },
    pagination: false,
    depth: 0,
    select: { title: true, schedule: true, state: true },
    overrideAccess: false,
    user,
  });
  return docs
    .flatMap(({ id, title, schedule, state }) => {
      const read = readSchedule(schedule ?? {}).schedule;
      if (!read) return [];
      return occurrencesBetween(read, today, end).map(({ day, start, status }) => ({
        id,
        title: title ?? '',
        day: day < today ? today : day,
        start: start ?? null,
        fate: fateOf(status, state),
      }));
    })
    .sort((one, other) =>
      `${one.day}${one.start ?? ''}` < `${other.day}${other.start ?? ''}` ? -1 : 1,
    );
}
