import { expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');

it('an older version of a document is put back, as it was', async () => {
  const { doc } = await editor.send('POST', 'stories', sample.story({ summary: '第一版。' }));
  await editor.send('PATCH', `stories/${doc.id}`, { summary: '第二版。' });
  const { docs } = await payload.findVersions({
    collection: 'stories',
    where: { 'version.summary': { equals: '第一版。' } },
    overrideAccess: true,
  });
  const reply = await editor.ask(`stories/versions/${docs[0]?.id}`, { method: 'POST' });
  expect(reply.status).toBe(200);
  const stored = await payload.findByID({
    collection: 'stories',
    id: doc.id,
    overrideAccess: true,
  });
  expect(stored.summary).toBe('第一版。');
});

const SITE = { description: '看看这周有什么。', _status: 'published' };

it('an older version of what every page says, too', async () => {
  const name = async () => (await payload.findGlobal({ slug: 'site', overrideAccess: true })).name;
  for (const name of ['鹿城一', '鹿城二']) {
    await editor.send('POST', 'globals/site', { ...SITE, name });
  }
  const { docs } = await payload.findGlobalVersions({
    slug: 'site',
    where: { 'version.name': { equals: '鹿城一' } },
    overrideAccess: true,
  });
  const path = `globals/site/versions/${docs[0]?.id}`;
  expect((await editor.ask(path, { method: 'POST' })).status).toBe(200);
  expect(await name()).toBe('鹿城一');
});
