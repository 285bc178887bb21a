import type { PayloadRequest, Where } from 'payload';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { textsIn } from '#content/model/schedule/languages.ts';
import { nextYear, titleIn, withoutExceptions } from '#content/model/schedule/nextYear.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { lastDayOf, nextOccurrences } from '#content/model/schedule/upcoming.ts';
import { type Day, yearOf } from '#content/model/time/day.ts';
import { communityIdsOf, isEditorOfAll } from '../access/roles.ts';
import { NO_END } from '../fields/listed.ts';
import type { Event } from '../payload-types.ts';
import { MOST_AT_ONCE } from './asked.ts';
import { alreadyMade, keyOf } from './made.ts';

/** An event that was held, and how it could be held again. */
export interface HeldBefore {
  id: string;
  title: string;
  /** When it was held, in words. */
  was: string;
  /** As it was planned. */
  schedule: Schedule;
  /** What is proposed; null where it goes on by itself. */
  again: { title: string; from: Day; until: Day | null; isMade: boolean } | null;
  /** When it comes round by itself. */
  nextDay: Day | null;
  /** Whether its texts speak of the year it was held in. */
  speaksOfYear: boolean;
}

export interface Sought {
  year: number;
  search: string;
  /** One event alone, whatever its year. */
  id: string | null;
  today: Day;
}

/** The events that were over in a year, and those that come round each year; the first hundred, and how many there are. */
export async function heldBefore(
  req: PayloadRequest,
  sought: Sought,
): Promise<{ rows: HeldBefore[]; total: number }> {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'events',
    where: sought.id ? { id: { equals: sought.id } } : heldIn(req, sought),
    sort: ['lastDay', 'title'],
    limit: MOST_AT_ONCE,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  const rows = docs.flatMap((event) => rowOf(event, sought.today, req.i18n.language) ?? []);
  const made = await alreadyMade(
    req,
    rows.flatMap(({ again }) => again ?? []),
  );
  for (const { again } of rows) if (again) again.isMade = made.has(keyOf(again));
  return { rows, total: totalDocs };
}

const YEARLY = ['yearlyLunar', 'yearlySolarTerm'];

function heldIn({ user }: PayloadRequest, { year, search, today }: Sought): Where {
  const communities = isEditorOfAll(user) ? null : communityIdsOf(user);
  return {
    and: [
      { _status: { equals: 'published' } },
      {
        or: [
          {
            and: [
              { lastDay: { greater_than_equal: `${year}-01-01` } },
              { lastDay: { less_than_equal: `${year}-12-31` } },
              { lastDay: { less_than: today } },
            ],
          },
          {
            and: [{ lastDay: { equals: NO_END } }, { 'schedule.rules.kind': { in: YEARLY } }],
          },
        ],
      },
      // Somebody who writes for some communities makes events for these.
      ...(communities ? [{ community: { in: communities } }] : []),
      ...(search
        ? [
            {
              or: [{ title: { contains: search } }, { pinyin: { contains: search.toLowerCase() } }],
            },
          ]
        : []),
    ],
  };
}

function rowOf(event: Event, today: Day, language: string): HeldBefore | null {
  const { schedule } = readSchedule(event.schedule ?? {});
  if (!schedule) return null;
  const { id } = event;
  const title = event.title ?? '';
  const proposal = nextYear(schedule, { today, title });
  const year = String(yearOf(schedule.from));
  return {
    id,
    title,
    was: textsIn(language).schedule(schedule),
    schedule: withoutExceptions(schedule),
    again: proposal && {
      title: titleIn(title, schedule.from, proposal.from),
      from: proposal.from,
      until: proposal.until ?? null,
      isMade: false,
    },
    nextDay:
      lastDayOf(schedule) === null ? (nextOccurrences(schedule, today, 1)[0]?.day ?? null) : null,
    speaksOfYear: [event.summary, event.howToJoin].some((text) => text?.includes(year)),
  };
}
