import { expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');
const community = async (): Promise<string> =>
  (await editor.send('POST', 'communities', sample.community())).doc.id;
const [one, other] = [await community(), await community()];
const ofOne = await apiAs(portal, 'communityEditor', [one]);

it('restoring a version moves no document into another community', async () => {
  const { doc } = await editor.send('POST', 'events', sample.event({ community: other }));
  await editor.send('PATCH', `events/${doc.id}`, { community: one });
  const { docs } = await payload.findVersions({
    collection: 'events',
    where: { parent: { equals: doc.id }, 'version.community': { equals: other } },
    overrideAccess: true,
  });
  const path = `events/versions/${docs[0]?.id}`;
  expect([403, 409]).toContain((await ofOne.ask(path, { method: 'POST' })).status);
  // Also where nothing has changed meanwhile, as a form sends it that was opened just now.
  const restored = await ofOne.send('PATCH', `events/${doc.id}`, { community: other });
  expect(restored.status).toBe(403);
  const kept = await payload.findByID({
    collection: 'events',
    id: doc.id,
    depth: 0,
    overrideAccess: true,
  });
  expect(kept.community).toBe(one);
});

it('a story of two communities is taken from neither by an editor of one', async () => {
  const shared = sample.story({ communities: [one, other] });
  const { doc } = await editor.send('POST', 'stories', shared);
  const path = `stories/${doc.id}`;
  for (const communities of [[one], [], null]) {
    const { status } = await ofOne.send('PATCH', path, { communities });
    const kept = await payload.findByID({
      collection: 'stories',
      id: doc.id,
      depth: 0,
      overrideAccess: true,
    });
    expect([status, kept.communities]).toEqual([
      communities?.length === 1 ? 403 : expect.any(Number),
      [one, other],
    ]);
  }
  const changed = await ofOne.send('PATCH', path, { summary: '两个社区一起改。' });
  expect(changed.status, changed.text).toBe(200);
});
