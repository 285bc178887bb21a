import { expect, it } from 'vitest';
import { addDays, dayAt, toDay, yearOf } from '#content/model/time/day.ts';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';
import type { SuggestedReply } from './endpoint.ts';

const portal = await freshPortal();
const { payload } = portal;
const ofCommunity = await apiAs(portal, 'communityEditor');
const contributor = await apiAs(portal, 'contributor');
const visitor = publicApi(portal.config);

const TODAY = dayAt(new Date());
const LAST_YEAR = yearOf(TODAY) - 1;

const make = async (collection: 'events' | 'brands', data: object): Promise<string> =>
  (await payload.create({ collection, data: data as never, overrideAccess: true })).id; // checked by the collection

const brand = await make('brands', sample.brand());
const on = (from: string) => ({ from, rules: [{ kind: 'once' }] });

const EVENTS: object[] = [
  { schedule: on(`${LAST_YEAR}-03-01`), outcome: { attendance: 40 } },
  { schedule: on(`${LAST_YEAR}-04-01`) },
  { schedule: on(`${LAST_YEAR}-05-01`), state: 'cancelled', outcome: { attendance: 7 } },
  { schedule: on(`${LAST_YEAR}-06-01`), _status: 'draft' },
  { schedule: on(`${LAST_YEAR}-07-01`), isDemo: true },
  { schedule: on(`${LAST_YEAR}-08-01`), brand: undefined },
  { schedule: on(addDays(TODAY, 30)) },
  { schedule: on(`${LAST_YEAR - 4}-03-01`) },
];
for (const event of EVENTS) await make('events', sample.event({ brand, ...event }));

it('an editor is told what took place, of how many events it is known who came, with source and date', async () => {
  const { status, text } = await ofCommunity.ask(`brands/${brand}/figures/suggested`);
  expect(status, text).toBe(200);
  const { years } = JSON.parse(text) as SuggestedReply;
  expect(years).toMatchObject([
    {
      year: LAST_YEAR,
      times: 2,
      events: 2,
      known: 1,
      people: 40,
      figures: [
        { exactly: 2, unit: '场', asOf: LAST_YEAR },
        { atLeast: 40, unit: '人次', asOf: LAST_YEAR },
      ],
    },
  ]);
  const [year, month, day] = toDay(TODAY).split('-').map(Number);
  expect(years[0]?.figures[0]?.source).toBe(`活动日历，${year}年${month}月${day}日统计`);
});

it('contributors and the public are not told, and of no brand is said 404', async () => {
  const path = `brands/${brand}/figures/suggested`;
  expect((await contributor.ask(path)).status).toBe(403);
  expect((await visitor(path)).status).toBe(401);
  for (const id of ['nothing', '%00', 'a'.repeat(3000)]) {
    expect((await ofCommunity.ask(`brands/${id}/figures/suggested`)).status).toBe(404);
  }
});
