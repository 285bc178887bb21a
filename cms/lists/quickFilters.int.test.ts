import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { freshPortal, sample, user } from '../testing/portal.ts';
import { QUICK_FILTERS } from './quickFilters.ts';

const { payload } = await freshPortal();
const editor = await user(payload, 'editor');

/** A Wednesday: its week is from Monday the 7th to Sunday the 13th. */
const TODAY = toDay('2026-12-09');

const EVENTS: [title: string, schedule: object][] = [
  ['上个月', { from: '2026-11-09', rules: [{ kind: 'once' }] }],
  ['本周一', { from: '2026-12-07', rules: [{ kind: 'once' }] }],
  ['每周五', { from: '2026-01-02', rules: [{ kind: 'weekly', weekdays: ['5'] }] }],
  ['每月20号', { from: '2026-01-20', rules: [{ kind: 'monthlyByDay', days: [20] }] }],
  ['下个月', { from: '2027-01-09', rules: [{ kind: 'once' }] }],
];

for (const [title, schedule] of EVENTS) {
  const data = sample.event({ title, schedule }) as never; // checked by the collection
  await payload.create({ collection: 'events', data, overrideAccess: true });
}

it.each([
  ['week', ['本周一', '每周五']],
  ['coming', ['每周五', '每月20号', '下个月']],
  ['over', ['上个月', '本周一']],
  ['drafts', []],
])('the events of the filter %s', async (name, expected) => {
  const req = await createLocalReq({ user: { ...editor, collection: 'users' } }, payload);
  const filter = QUICK_FILTERS.events?.find((one) => one.name === name);
  const where = (await filter?.where(req, TODAY)) ?? {};
  const { docs } = await payload.find({
    collection: 'events',
    where,
    draft: true,
    overrideAccess: true,
  });
  expect(docs.map(({ title }) => title).sort()).toEqual([...expected].sort());
});
