import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');
const other = await apiAs(portal, 'editor');

const KINDS = [
  ['stories', sample.story, '?draft=true'],
  ['events', sample.event, ''],
  ['venues', sample.venue, ''],
] as const;

describe.each(KINDS)('of two who save one of the %s', (collection, make, draft) => {
  it('the second is refused, is told by whom, and is shown both versions; nothing is overwritten', async () => {
    const { doc } = await editor.send('POST', collection, make({ summary: '起初。' }));
    const path = `${collection}/${doc.id}${draft}`;
    const first = await other.send('PATCH', path, {
      summary: '别人写的。',
      updatedAt: doc.updatedAt,
    });
    expect(first.status, first.text).toBe(200);
    const second = await editor.send('PATCH', path, {
      summary: '我写的。',
      updatedAt: doc.updatedAt,
    });
    expect(second.status).toBe(409);
    const [error] = JSON.parse(second.text).errors;
    expect(error.message).toContain('在您之后改过');
    expect(error.data).toMatchObject({
      kind: 'conflict',
      by: other.user.name,
      at: first.doc.updatedAt,
      differences: [{ name: 'summary', theirs: '别人写的。', yours: '我写的。' }],
    });
    const stored = await editor.ask(`${collection}/${doc.id}?draft=true`);
    expect(JSON.parse(stored.text).summary).toBe('别人写的。');
    const onTop = { summary: '我写的。', updatedAt: first.doc.updatedAt };
    expect((await editor.send('PATCH', path, onTop)).status).toBe(200);
  });

  it('a whole document that is read, changed and sent back is refused in the same way', async () => {
    const { doc } = await editor.send('POST', collection, make());
    const read = JSON.parse((await editor.ask(`${collection}/${doc.id}?draft=true&depth=0`)).text);
    expect(
      (await editor.send('PATCH', `${collection}/${doc.id}${draft}`, { ...read, summary: '一。' }))
        .status,
    ).toBe(200);
    expect(
      (await editor.send('PATCH', `${collection}/${doc.id}${draft}`, { ...read, summary: '二。' }))
        .status,
    ).toBe(409);
  });
});

it('each save tells what the next one rests on, drafts and publications in turn', async () => {
  const { doc } = await editor.send('POST', 'stories?draft=true', {
    title: '一',
    _status: 'draft',
  });
  let base = doc.updatedAt;
  const turns = [
    ['?draft=true&typing=true', { title: '一二' }],
    ['?draft=true&typing=true', { title: '一二三' }],
    ['', { ...sample.story(), title: '一二三四' }],
    ['?draft=true&typing=true', { title: '一二三四五' }],
    ['', { _status: 'published' }],
  ] as const;
  for (const [query, data] of turns) {
    const saved = await editor.send('PATCH', `stories/${doc.id}${query}`, {
      ...data,
      updatedAt: base,
    });
    expect(saved.status, saved.text).toBe(200);
    base = saved.doc.updatedAt;
    const read = await editor.ask(`stories/${doc.id}?draft=true&depth=0`);
    expect(JSON.parse(read.text).updatedAt).toBe(base);
  }
});

it('what every page says of the portal is not overwritten either', async () => {
  const about = { name: '鹿城', description: '门户。' };
  await editor.send('POST', 'globals/site', about);
  const { updatedAt } = JSON.parse((await editor.ask('globals/site')).text);
  const send = (description: string) =>
    editor.send('POST', 'globals/site', { ...about, description, updatedAt });
  expect((await send('一。')).status).toBe(200);
  expect((await send('二。')).status).toBe(409);
});

it("of what is saved while one types only the last is kept, and never somebody else's", async () => {
  const { doc } = await editor.send('POST', 'stories', sample.story({ title: '开头' }));
  const typed = (who: typeof editor, title: string) =>
    who.send('PATCH', `stories/${doc.id}?draft=true&typing=true`, { title });
  for (const title of ['一', '一二', '一二三']) await typed(editor, title);
  for (const title of ['甲', '甲乙']) await typed(other, title);
  await typed(editor, '又是我');
  const { docs } = await payload.findVersions({
    collection: 'stories',
    where: { parent: { equals: doc.id } },
    sort: 'createdAt',
    overrideAccess: true,
  });
  expect(docs.map(({ version }) => version.title)).toEqual(['开头', '甲乙', '又是我']);
});

describe('who is at work on a document', () => {
  const step = async (who: typeof editor, document: string, step: string) => {
    const { status, text } = await who.send('POST', 'presence', { document, step });
    return status === 200 ? JSON.parse(text).other : status;
  };

  it('is told to the second who opens it, until the first leaves or the second takes it over', async () => {
    const document = `stories/${crypto.randomUUID()}`;
    expect(await step(editor, document, 'come')).toBeNull();
    expect(await step(editor, document, 'come')).toBeNull();
    const before = await step(other, document, 'come');
    expect(before).toMatchObject({ name: editor.user.name });
    expect(Date.now() - Date.parse(before.since)).toBeLessThan(30_000);
    expect(await step(other, document, 'take')).toBeNull();
    expect(await step(editor, document, 'come')).toMatchObject({ name: other.user.name });
    await step(editor, document, 'leave');
    expect(await step(editor, document, 'come')).not.toBeNull();
    await step(other, document, 'leave');
    expect(await step(editor, document, 'come')).toBeNull();
  });

  it('is forgotten after a minute of silence', async () => {
    const document = `stories/${crypto.randomUUID()}`;
    await step(editor, document, 'come');
    const seenAt = new Date(Date.now() - 61_000).toISOString();
    const where = { document: { equals: document } };
    await payload.update({
      collection: 'presences',
      where,
      data: { seenAt },
      overrideAccess: true,
    });
    expect(await step(other, document, 'come')).toBeNull();
  });

  it('is told to nobody without an account, and not of nonsense', async () => {
    const { status } = await editor.send('POST', 'presence', { document: '../x', step: 'come' });
    expect(status).toBe(400);
    expect((await editor.send('POST', 'presence', 'x')).status).toBe(400);
  });
});
