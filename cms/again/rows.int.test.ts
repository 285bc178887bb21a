import { createLocalReq } from 'payload';
import { expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { freshPortal, sample, user } from '../testing/portal.ts';
import { heldBefore, type Sought } from './rows.ts';

const { payload } = await freshPortal();
const TODAY = toDay('2026-01-05');
const [community, other] = await Promise.all(
  [1, 2].map(async () => {
    const data = sample.community() as never; // checked by the collection
    return (await payload.create({ collection: 'communities', data, overrideAccess: true })).id;
  }),
);
const editor = await user(payload, 'editor');
const ofCommunity = await user(payload, 'communityEditor', [community ?? '']);

const once = (from: string) => ({ from, rules: [{ kind: 'once' }] });
const lunar = { rules: [{ kind: 'yearlyLunar', month: 1, day: 15 }] };

const EVENTS: object[] = [
  { title: '2025年元宵猜灯谜', community, schedule: once('2025-02-12'), summary: '2025年的元宵。' },
  { title: '春天种树', community: other, schedule: once('2025-03-08') },
  { title: '前年的', schedule: once('2024-03-08') },
  { title: '今年一月', schedule: once('2026-01-02') },
  { title: '还没办', schedule: once('2026-02-08') },
  { title: '元宵节', community, schedule: { ...lunar, from: '2024-01-01' } },
  {
    title: '每周五',
    schedule: { from: '2024-01-05', rules: [{ kind: 'weekly', weekdays: ['5'] }] },
  },
  { title: '没发布', schedule: once('2025-03-09'), _status: 'draft' },
];
const ids: string[] = [];
for (const event of EVENTS) {
  const data = sample.event(event) as never; // as above
  ids.push((await payload.create({ collection: 'events', data, overrideAccess: true })).id);
}

async function listed(who: typeof editor, sought: Partial<Sought> = {}) {
  const req = await createLocalReq({ user: { ...who, collection: 'users' } }, payload);
  return heldBefore(req, { year: 2025, search: '', id: null, today: TODAY, ...sought });
}

const titles = async (...args: Parameters<typeof listed>) =>
  (await listed(...args)).rows.map(({ title }) => title);

it('what was over in a year is listed, the first first, and then what comes round each year', async () => {
  expect(await titles(editor)).toEqual(['2025年元宵猜灯谜', '春天种树', '元宵节']);
  expect(await titles(editor, { year: 2024 })).toEqual(['前年的', '元宵节']);
  expect(await titles(editor, { year: 2026 })).toEqual(['今年一月', '元宵节']);
});

it('a row says when the event was held, and proposes when to hold it again and under which title', async () => {
  const { rows } = await listed(editor);
  expect(rows[0]).toMatchObject({
    was: '2025年2月12日 周三 全天',
    again: { title: '2026年元宵猜灯谜', from: '2026-03-03', until: null, isMade: false },
    speaksOfYear: true,
  });
  expect(rows[2]).toMatchObject({
    was: '每年农历正月十五 全天',
    again: null,
    nextDay: '2026-03-03',
  });
});

it('a search finds titles, and their pinyin', async () => {
  expect(await titles(editor, { search: '种树' })).toEqual(['春天种树']);
  expect(await titles(editor, { search: 'CTZS' })).toEqual(['春天种树']);
  expect(await titles(editor, { search: '没有的' })).toEqual([]);
});

it('one event is found by its id, whatever its year, a draft too', async () => {
  expect(await titles(editor, { id: ids[7] ?? '' })).toEqual(['没发布']);
  expect(await titles(editor, { id: 'nothing' })).toEqual([]);
});

it('an editor of a community is shown the events of that one', async () => {
  expect(await titles(ofCommunity)).toEqual(['2025年元宵猜灯谜', '元宵节']);
});

it('what has been made already says so', async () => {
  const event = sample.event({ title: '春天种树', schedule: once('2026-03-07'), _status: 'draft' });
  await payload.create({ collection: 'events', data: event as never, overrideAccess: true });
  const { rows } = await listed(editor);
  expect(rows.map(({ again }) => again?.isMade)).toEqual([false, true, undefined]);
});

it('of more than a hundred the first hundred are listed, and how many there are', async () => {
  for (let count = 0; count < 105; count += 1) {
    const event = sample.event({ title: `赶集${count}`, schedule: once('2023-05-06') });
    await payload.create({ collection: 'events', data: event as never, overrideAccess: true });
  }
  const { rows, total } = await listed(editor, { year: 2023 });
  expect([rows.length, total]).toEqual([100, 106]);
});
