import type { PayloadRequest, Where } from 'payload';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { occurrencesBetween } from '#content/model/schedule/occurrence.ts';
import { addDays, type Day, dayAt, mondayOf } from '#content/model/time/day.ts';
import { type Label, label } from '../fields/labels.ts';
import { touching } from './touching.ts';

interface QuickFilter {
  /** What the address says: `?show=week`. */
  name: string;
  label: Label;
  /** What it leaves in the list. `today` is the day in Shanghai. */
  where: (req: PayloadRequest, today: Day) => Where | Promise<Where>;
}

const mine: QuickFilter = {
  name: 'mine',
  label: label('我的', 'Mine'),
  where: ({ user }) => ({ createdBy: { equals: user?.id } }),
};

const drafts: QuickFilter = {
  name: 'drafts',
  label: label('草稿', 'Drafts'),
  where: () => ({ _status: { equals: 'draft' } }),
};

const submitted: QuickFilter = {
  name: 'submitted',
  label: label('待审', 'Submitted'),
  where: () => ({ review: { equals: 'submitted' } }),
};

const scheduled = (collection: string): QuickFilter => ({
  name: 'scheduled',
  label: label('定时', 'Scheduled'),
  where: async ({ payload, user }) => {
    const { docs } = await payload.find({
      collection: 'schedules',
      where: { state: { equals: 'waiting' }, document: { like: `${collection}/` } },
      pagination: false,
      depth: 0,
      select: { document: true },
      overrideAccess: false,
      user,
    });
    return { id: { in: docs.map(({ document }) => document.slice(collection.length + 1)) } };
  },
});

/** The filters above a list, by collection: what people look for, in one touch. */
export const QUICK_FILTERS: Record<string, QuickFilter[]> = {
  events: [
    { name: 'week', label: label('本周', 'This week'), where: thisWeek },
    {
      name: 'coming',
      label: label('将来', 'Coming'),
      where: (_, today) => ({ lastDay: { greater_than_equal: today } }),
    },
    {
      name: 'over',
      label: label('已结束', 'Over'),
      where: (_, today) => ({ lastDay: { less_than: today } }),
    },
    drafts,
    submitted,
    scheduled('events'),
    mine,
  ],
  stories: [drafts, submitted, scheduled('stories'), mine],
  brands: [drafts, scheduled('brands')],
  media: [
    {
      name: 'consent',
      label: label('缺同意', 'Consent missing'),
      where: () => ({ people: { not_equals: 'none' }, consent: { not_equals: true } }),
    },
    mine,
  ],
};

/** What a list shows, by the quick filter that its address names; everything without one. */
export const filterBy =
  (collection: string) =>
  async ({ req }: { req: PayloadRequest }): Promise<Where | null> => {
    const name = shownIn(req);
    const filter = QUICK_FILTERS[collection]?.find((one) => one.name === name);
    return filter ? filter.where(req, dayAt(new Date())) : null;
  };

const shownIn = ({ query, searchParams }: PayloadRequest): string | null => {
  const said: unknown = query?.show ?? searchParams?.get('show');
  return typeof said === 'string' ? said : null;
};

/** The events of this week, Monday to Sunday: those whose days allow it are looked at one by one. */
async function thisWeek(req: PayloadRequest, today: Day): Promise<Where> {
  const from = mondayOf(today);
  const to = addDays(from, 6);
  const { docs } = await req.payload.find({
    collection: 'events',
    where: touching(from, to),
    draft: true,
    pagination: false,
    depth: 0,
    select: { schedule: true },
    overrideAccess: false,
    user: req.user,
  });
  const ids = docs
    .filter(({ schedule }) => {
      const read = readSchedule(schedule ?? {}).schedule;
      return read && occurrencesBetween(read, from, to).length > 0;
    })
    .map(({ id }) => id);
  return { id: { in: ids } };
}
