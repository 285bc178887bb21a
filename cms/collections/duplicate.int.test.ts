import { expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const editor = await apiAs(portal, 'editor');
const visitor = publicApi(portal.config);

const EVENT = sample.event({
  title: '桃源湖边听戏',
  howToJoin: '到场即可。',
  state: 'cancelled',
  notice: '下雨，不办了。',
  outcome: { attendance: 80, summary: '来了八十人。' },
  schedule: {
    from: '2095-03-04',
    start: '19:30',
    rules: [{ kind: 'weekly', weekdays: ['5'] }],
    cancelled: [{ day: '2095-03-11', note: '场地检修' }],
    moved: [{ day: '2095-03-18', to: '2095-03-19' }],
    noted: [{ day: '2095-03-25', note: '带水杯。' }],
    added: [{ day: '2095-04-02' }],
  },
});

it('a duplicate of an event keeps what was written, and not what became of the event and its dates', async () => {
  const { doc } = await editor.send('POST', 'events', EVENT);
  const copied = await editor.send('POST', `events/${doc.id}/duplicate?draft=true`, {});
  expect(copied.status, copied.text).toBe(200);
  expect(copied.doc).toMatchObject({
    title: '桃源湖边听戏',
    slug: 'tao-yuan-hu-bian-ting-xi-2',
    howToJoin: '到场即可。',
    state: 'scheduled',
    _status: 'draft',
    schedule: { from: '2095-03-04', cancelled: [], moved: [], noted: [], added: [] },
  });
  expect(copied.doc.schedule.rules).toMatchObject([{ kind: 'weekly', weekdays: ['5'] }]);
  expect([copied.doc.notice ?? null, copied.doc.outcome?.attendance ?? null]).toEqual([null, null]);

  const { id } = copied.doc;
  const published = await editor.send('PATCH', `events/${id}`, { _status: 'published' });
  expect(published.status, published.text).toBe(200);
  expect((await visitor(`events/${id}`)).status).toBe(200);
  const before = JSON.parse((await visitor(`events/${doc.id}`)).text);
  expect([before.outcome.attendance, before.schedule.cancelled.length]).toEqual([80, 1]);
});

it('a duplicate that gets another title gets the address of that title', async () => {
  const { doc } = await editor.send('POST', 'events', sample.event({ title: '湖边唱歌' }));
  const copied = await editor.send('POST', `events/${doc.id}/duplicate?draft=true`, {});
  const named = await editor.send('PATCH', `events/${copied.doc.id}`, {
    title: '湖边跳舞',
    _status: 'published',
  });
  expect([named.status, named.doc.slug]).toEqual([200, 'hu-bian-tiao-wu']);
});
