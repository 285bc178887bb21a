import { expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from './testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;

it('what is not set reads as null on each database: of a document, its groups, its rows and its draft', async () => {
  const editor = await apiAs(portal, 'editor');
  const schedule = { from: '2026-12-01', rules: [{ kind: 'weekly', weekdays: ['5'] }] };
  const { doc } = await editor.send('POST', 'events', sample.event({ schedule }));
  const unset = {
    community: null,
    cover: null,
    body: null,
    schedule: { until: null, rules: [{ month: null }] },
    outcome: { attendance: null },
  };
  expect(doc).toMatchObject(unset);
  await editor.send('PATCH', `events/${doc.id}?draft=true`, { title: '改过' });
  const { text } = await editor.ask(`events/${doc.id}?draft=true`);
  expect(JSON.parse(text)).toMatchObject({ title: '改过', ...unset });
});

it('an event of no community is not of the community of whoever reads it', async () => {
  const own = await apiAs(portal, 'communityEditor');
  const { id } = await payload.create({
    collection: 'events',
    data: sample.event() as never, // checked by the collection
    overrideAccess: true,
  });
  expect(JSON.parse((await own.ask(`events/${id}`)).text).community).toBeNull();
});

it('several documents may have no value of a field whose values are unique', async () => {
  const editor = await apiAs(portal, 'editor');
  const nameless = { title: undefined, _status: 'draft' };
  for (const _ of [1, 2]) {
    const { status } = await editor.send('POST', 'stories?draft=true', sample.story(nameless));
    expect(status).toBe(201);
  }
});
