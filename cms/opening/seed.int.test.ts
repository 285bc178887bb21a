import { expect, it } from 'vitest';
import { withOnePicture } from '../testing/filled.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import { createFirstAdministrator } from './firstAdministrator.ts';
import { isSeeded, seed } from './seed.ts';

const { payload } = await freshPortal();

const content = withOnePicture();

const total = Object.values(content).filter(Array.isArray).flat().length;

const SEEDED = [
  'communities',
  'media',
  'venues',
  'brands',
  'events',
  'stories',
  'teams',
  'pages',
  'synonyms',
] as const;

const counts = () =>
  Promise.all(
    SEEDED.map(
      async (collection) => (await payload.count({ collection, overrideAccess: true })).totalDocs,
    ),
  );

it('an interrupted seeding is finished by the next', async () => {
  const half = { ...content, stories: [], events: content.events.slice(0, 5), pages: [] };
  const broken = { ...half, site: { ...content.site, name: '' } };
  await expect(seed(payload, broken)).rejects.toThrow('网站名称');
  expect((await counts()).reduce((sum, count) => sum + count)).toBeGreaterThan(20);
  expect(await isSeeded(payload)).toBe(false);
  await seed(payload, content);
  expect(await isSeeded(payload)).toBe(true);
  expect((await counts()).reduce((sum, count) => sum + count)).toBe(total);
});

it('a second seeding puts nothing in, and leaves what editors changed as it is', async () => {
  const { docs } = await payload.find({ collection: 'stories', limit: 1, overrideAccess: true });
  const id = docs[0]?.id ?? '';
  const data = { summary: '编辑改过的摘要。' };
  await payload.update({ collection: 'stories', id, data, overrideAccess: true });
  expect(await seed(payload, content)).toBe(0);
  const story = await payload.findByID({ collection: 'stories', id, overrideAccess: true });
  expect(story.summary).toBe('编辑改过的摘要。');
});

it('everything that is seeded is published, and asks for no renewal of a site that is not there', async () => {
  for (const collection of ['brands', 'events', 'stories', 'pages'] as const) {
    const where = { _status: { not_equals: 'published' } };
    const { totalDocs } = await payload.count({ collection, where, overrideAccess: true });
    expect(totalDocs).toBe(0);
  }
  const { docs } = await payload.find({ collection: 'publications', overrideAccess: true });
  expect(docs.map(({ reason }) => reason)).toEqual([expect.stringContaining('修改')]);
});

it("a database with other people's work is refused, by name", async () => {
  const data = sample.story({ title: '别人写的' }) as never;
  await payload.create({ collection: 'stories', data, overrideAccess: true });
  await expect(seed(payload, content)).rejects.toThrow(
    /^The database holds stories\/bie-ren-xie-de, which is not opening content/,
  );
});

it('the first administrator is made once, with a password of their own', async () => {
  const signIn = await createFirstAdministrator(payload);
  const { user } = await payload.login({
    collection: 'users',
    data: signIn ?? { email: '', password: '' },
  });
  expect(user?.role).toBe('administrator');
  expect(await createFirstAdministrator(payload)).toBeNull();
});
