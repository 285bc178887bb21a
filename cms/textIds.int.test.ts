import { expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from './testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('ids are texts of one form on each database, and nobody chooses or changes one', async () => {
  const { doc } = await editor.send('POST', 'stories', sample.story({ id: 'mine' }));
  expect(doc.id).toMatch(UUID);
  const changed = await editor.send('PATCH', `stories/${doc.id}`, { id: 'mine', title: '新题目' });
  expect(changed.doc).toMatchObject({ id: doc.id, title: '新题目' });
  expect((await editor.ask('stories/mine')).status).toBe(404);
});

it('a duplicate has an id of its own', async () => {
  const { doc } = await editor.send('POST', 'stories', sample.story());
  const copy = await editor.send('POST', `stories/${doc.id}/duplicate`, {});
  expect(copy.doc.id).toMatch(UUID);
  expect(copy.doc.id).not.toBe(doc.id);
});

it('a document is found by the id of one that it names, by its own, and by both in its versions', async () => {
  const brand = (await editor.send('POST', 'brands', sample.brand())).doc;
  const { doc } = await editor.send('POST', 'stories', sample.story({ brand: brand.id }));
  expect(doc.brand.id).toBe(brand.id);
  const found = async (query: string) => JSON.parse((await editor.ask(query)).text).docs;
  const ids = (docs: { id: string }[]) => docs.map(({ id }) => id);
  expect(ids(await found(`stories?where[brand][equals]=${brand.id}`))).toEqual([doc.id]);
  expect(ids(await found(`stories?where[id][in][0]=${doc.id}`))).toEqual([doc.id]);
  const [version] = await found(`stories/versions?where[parent][equals]=${doc.id}`);
  expect(version.version.brand.id).toBe(brand.id);
});

it('a database adapter stores a document under the id that it is given, so that a copy keeps its ids', async () => {
  const id = crypto.randomUUID();
  const data = { id, word: '血糖', means: ['义诊'] };
  await payload.db.create({ collection: 'synonyms', customID: id, data });
  const stored = await payload.findByID({ collection: 'synonyms', id, overrideAccess: true });
  expect(stored).toMatchObject({ id, word: '血糖' });
});
