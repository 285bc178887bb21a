import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import {
  type CountedEvent,
  type CountedYear,
  countedYears,
  figuresOf,
} from '#content/model/counted.ts';
import type { Figure } from '#content/model/figure.ts';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { type Day, dayAt, toDay, yearOf } from '#content/model/time/day.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { isEditor } from '../access/roles.ts';
import { touching } from '../lists/touching.ts';

/** So many years are told, this one counted. */
const YEARS = 5;

/** The answer of `GET /api/brands/:id/figures/suggested`: the last years, the newest first. */
export interface SuggestedReply {
  years: (CountedYear & { figures: Figure[] })[];
}

/** `GET /api/brands/:id/figures/suggested`: what the calendar says of a brand, as figures. For editors. */
export const suggestedFigures: Endpoint = {
  path: '/:id/figures/suggested',
  method: 'get',
  handler: async (req) => {
    const user = requireUser(req);
    if (!isEditor(user)) throw new APIError(FOR_EDITORS, 403, null, true);
    const id = String(req.routeParams?.id);
    const brand = await req.payload.findByID({
      collection: 'brands',
      id,
      draft: true,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user,
      req,
    });
    if (!brand) throw new APIError(NO_BRAND, 404, null, true);
    const today = dayAt(new Date());
    const first = yearOf(today) - YEARS + 1;
    const years = countedYears(await eventsOf(req, { id, first, today }), today)
      .filter(({ year }) => year >= first)
      .map((counted) => ({ ...counted, figures: figuresOf(counted, today) }));
    return Response.json({ years } satisfies SuggestedReply);
  },
};

/** The published events of a brand that can have been held since a year; demonstrations are no facts. */
async function eventsOf(
  req: PayloadRequest,
  { id, first, today }: { id: string; first: number; today: Day },
): Promise<CountedEvent[]> {
  const { docs } = await req.payload.find({
    collection: 'events',
    where: {
      and: [
        { brand: { equals: id } },
        { _status: { equals: 'published' } },
        { isDemo: { not_equals: true } },
        touching(toDay(`${first}-01-01`), today),
      ],
    },
    pagination: false,
    depth: 0,
    select: { schedule: true, state: true, outcome: { attendance: true } },
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs.flatMap(({ schedule, state, outcome }) => {
    const read = readSchedule(schedule ?? {}).schedule;
    return read ? [{ schedule: read, state, attendance: outcome?.attendance ?? null }] : [];
  });
}

const FOR_EDITORS = sentence('日历里的数只给编辑看。', 'These figures are for editors.');

const NO_BRAND = sentence(
  '没有找到这个品牌，可能已经删掉了。',
  'There is no such brand: it may have been deleted.',
);
