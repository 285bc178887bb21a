import { expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const community = (
  await payload.create({
    collection: 'communities',
    data: sample.community() as never, // checked by the collection, as what follows
    overrideAccess: true,
  })
).id;
const editor = await apiAs(portal, 'editor');
const ofCommunity = await apiAs(portal, 'communityEditor', [community]);
const contributor = await apiAs(portal, 'contributor', [community]);
const visitor = publicApi(portal.config);

const ONCE = [{ kind: 'once' }];
/** Far ahead, so that no test depends on the day of the machine. */
const AHEAD = '2095-03-05';

async function held(data: object = {}): Promise<string> {
  const schedule = { from: '2025-03-08', start: '09:00', end: '11:00', rules: ONCE };
  const event = sample.event({ community, schedule, ...data }) as never;
  return (await payload.create({ collection: 'events', data: event, overrideAccess: true })).id;
}

const again = (who: typeof editor, events: object[], publish = false) =>
  who.send('POST', 'events/again', { events, publish });

const draftOf = async (id: string) =>
  payload.findByID({ collection: 'events', id, draft: true, depth: 0, overrideAccess: true });

const countOf = async () =>
  (await payload.count({ collection: 'events', overrideAccess: true })).totalDocs;

it('ten events are made again and published in one go, each with an address of its own', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 10; at += 1) ids.push(await held({ title: `2025年义诊第${at % 5}场` }));
  const rows = ids.map((id, index) => ({
    id,
    title: `2095年义诊第${index % 5}场`,
    from: `2095-03-${String(index + 10)}`,
  }));
  const { status, text } = await again(editor, rows, true);
  expect(status, text).toBe(201);
  const { docs } = JSON.parse(text) as { docs: { id: string; address: string }[] };
  expect(new Set(docs.map(({ address }) => address)).size).toBe(10);
  expect(docs[0]?.address).toMatch(/\/events\/2095-nian-yi-zhen-di-0-chang\/$/);
  for (const { id } of docs) expect((await visitor(`events/${id}`)).status).toBe(200);
});

it('what is made has all that was written and nothing of the year it was held', async () => {
  const { id: story } = await payload.create({
    collection: 'stories',
    data: sample.story() as never,
    overrideAccess: true,
  });
  const id = await held({
    howToJoin: '到场即可。',
    phone: '0878-3120000',
    state: 'cancelled',
    notice: '下雨，不办了。',
    outcome: { attendance: 120, summary: '来了一百多人。', story },
    schedule: {
      from: '2025-03-07',
      until: '2025-06-27',
      start: '09:00',
      rules: [{ kind: 'weekly', weekdays: ['5'] }],
      cancelled: [{ day: '2025-03-14' }],
      moved: [{ day: '2025-03-21', to: '2025-03-22' }],
      noted: [{ day: '2025-03-28', note: '带水杯。' }],
      added: [{ day: '2025-04-01' }],
    },
  });
  await payload.update({
    collection: 'events',
    id,
    data: { slug: 'jiu-di-zhi' },
    overrideAccess: true,
  });
  const { text } = await again(editor, [
    { id, title: '每周五', from: '2095-03-04', until: '2095-06-24' },
  ]);
  const made = await draftOf(JSON.parse(text).docs[0].id);
  expect(made).toMatchObject({
    title: '每周五',
    slug: 'mei-zhou-wu',
    howToJoin: '到场即可。',
    phone: '0878-3120000',
    community,
    state: 'scheduled',
    _status: 'draft',
    createdBy: editor.user.id,
    formerSlugs: [],
    schedule: {
      from: '2095-03-04',
      until: '2095-06-24',
      start: '09:00',
      cancelled: [],
      moved: [],
      noted: [],
      added: [],
    },
  });
  expect(made.schedule?.rules).toMatchObject([{ kind: 'weekly', weekdays: ['5'] }]);
  expect(made.outcome?.attendance ?? null).toBeNull();
  expect([made.notice ?? null, made.publishedAt ?? null]).toEqual([null, null]);
  expect((await draftOf(id)).outcome?.attendance).toBe(120);
});

it('an event by a lunar rule keeps its rule', async () => {
  const rules = [{ kind: 'yearlyLunar', month: 1, day: 15 }];
  const id = await held({ schedule: { from: '2025-01-01', until: '2025-12-31', rules } });
  const { text } = await again(editor, [
    { id, title: '元宵', from: '2095-01-01', until: '2095-12-31' },
  ]);
  const made = await draftOf(JSON.parse(text).docs[0].id);
  expect(made.schedule?.rules).toMatchObject(rules);
});

it('what is published is made again, and not a draft that lies on top of it', async () => {
  const id = await held({ summary: '已经发布的摘要。' });
  await payload.update({
    collection: 'events',
    id,
    data: { summary: '改了一半' },
    draft: true,
    overrideAccess: true,
  });
  const { text } = await again(editor, [{ id, title: '摘要', from: AHEAD }], true);
  expect((await draftOf(JSON.parse(text).docs[0].id)).summary).toBe('已经发布的摘要。');
});

it('one that is refused keeps all from being made, and each refusal names its row', async () => {
  const [good, untitled, over, endless] = [
    await held(),
    await held(),
    await held(),
    await held({ schedule: { from: '2025-01-01', rules: [{ kind: 'weekly', weekdays: ['5'] }] } }),
  ];
  const before = await countOf();
  const { status, text } = await again(
    editor,
    [
      { id: good, title: '好的', from: AHEAD },
      { id: untitled, title: ' ', from: AHEAD },
      { id: over, title: '过了', from: '2025-03-08' },
      { id: endless, title: '一直办', from: AHEAD },
      { id: good, title: '坏日子', from: '2095-02-30' },
      { id: good, title: '倒着的', from: AHEAD, until: '2095-01-01' },
      { id: 'nothing', title: '没有', from: AHEAD },
      { id: good, title: '好的', from: AHEAD },
      { id: good, title: '字'.repeat(61), from: AHEAD },
    ],
    true,
  );
  expect(status).toBe(400);
  const [{ message, data }] = JSON.parse(text).errors;
  expect(message).toBe('有 8 个活动要改一改，一个都还没有建。');
  const said = data.errors.map(
    ({ row, path, message }: Record<string, string>) => `${row} ${path} ${message}`,
  );
  expect(said).toEqual([
    '1 title 请填写此项。',
    '2 from 2025年3月8日已经过了，请改成以后的日子。',
    '3 from 这个活动没有截止日期，会一直办下去，不用再建。',
    '4 from 请填写首次日期，例如 2026-10-18。',
    '5 until 截止日期2095-01-01早于首次日期2095-03-05，请改其中一个。',
    '6 title 没有找到这个活动，可能已经删掉了，请刷新页面再选。',
    '7 from 这一天已经有一个同名的活动了，不用再建。',
    '8 title 最多 60 个字。',
  ]);
  expect(await countOf()).toBe(before);
});

it('a second press makes nothing twice, and says so', { tags: 'transactions' }, async () => {
  const rows = [{ id: await held(), title: '按了两下', from: AHEAD }];
  const replies = await Promise.all([again(editor, rows), again(editor, rows)]);
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 400]);
  expect(replies.find(({ status }) => status === 400)?.text).toContain('已经有一个同名的活动了');
});

it('an editor of a community makes the events of that one only, and what came before is taken back', async () => {
  const [own, other] = [await held(), await held({ community: undefined })];
  const foreign = await apiAs(portal, 'communityEditor');
  expect((await again(ofCommunity, [{ id: own, title: '自己的', from: AHEAD }], true)).status).toBe(
    201,
  );
  const before = await countOf();
  const rows = [
    { id: await held(), title: '先来的', from: AHEAD },
    { id: other, title: '别人的', from: AHEAD },
  ];
  expect((await again(foreign, rows, true)).status).toBe(403);
  const refused = await again(ofCommunity, rows, true);
  expect([refused.status, JSON.parse(refused.text).errors[0].data.errors[0].row]).toEqual([403, 1]);
  expect(await countOf()).toBe(before + 1); // the event that was held
});

it('a contributor saves drafts, and does not publish; the public does neither', async () => {
  const id = await held();
  const rows = [{ id, title: '供稿人建的', from: AHEAD }];
  expect((await again(contributor, rows, true)).status).toBe(403);
  expect((await again(contributor, rows)).status).toBe(201);
  const body = JSON.stringify({ events: rows, publish: true });
  const headers = { 'Content-Type': 'application/json' };
  expect((await visitor('events/again', { method: 'POST', body, headers })).status).toBe(401);
});

it.each([
  ['nothing', {}],
  ['none', { events: [], publish: true }],
  ['no list', { events: 'all', publish: true }],
  ['no id', { events: [{ id: 1 }], publish: true }],
  ['no word of publishing', { events: [{ id: 'a', title: 'a', from: AHEAD }] }],
  ['too many', { events: Array(101).fill({ id: 'a', title: 'a', from: AHEAD }), publish: false }],
  ['a list', []],
  ['null', null],
])('a request that names no events is refused with a sentence: %s', async (_, body) => {
  const { status, text } = await editor.send('POST', 'events/again', body);
  expect([status, JSON.parse(text).errors[0].message]).toEqual([
    400,
    '请选要再办的活动，一次最多 100 个。',
  ]);
});

it.each([
  ['half a character', { title: '\ud800' }],
  ['a null character', { id: 'a\0', from: '\0' }],
  ['what looks like a query', { id: "' or 1=1 --", title: '%', from: "2095-01-01' --" }],
  ['markup', { title: '<img src=x>', from: '<b>' }],
])('%s breaks nothing', async (_, part) => {
  const { status } = await again(editor, [{ id: 'a', title: 'a', from: AHEAD, ...part }]);
  expect(status).toBe(400);
});
