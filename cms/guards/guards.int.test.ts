import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload, config } = portal;
const visitor = publicApi(config);
const editor = await apiAs(portal, 'editor');
const contributor = await apiAs(portal, 'contributor');
const administrator = await apiAs(portal, 'administrator');

async function uploaded(as: typeof editor, name = 'photo.png', data: object = {}) {
  const pixels = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b3261e' } });
  const form = new FormData();
  form.set(
    'file',
    new File([new Uint8Array(await pixels.png().toBuffer())], name, { type: 'image/png' }),
  );
  form.set('_payload', JSON.stringify({ alt: '一张照片', people: 'none', ...data }));
  const reply = await as.ask('media', { method: 'POST', body: form });
  return { status: reply.status, text: reply.text, doc: JSON.parse(reply.text).doc };
}

const picture = (id: string) => ({
  root: {
    type: 'root',
    version: 1,
    children: [{ type: 'upload', version: 3, relationTo: 'media', value: id, fields: {}, id: 'a' }],
  },
});

/** Moves a document to the trash, as the admin does. */
const trash = (as: typeof editor, path: string) =>
  as.send('PATCH', path, { deletedAt: new Date().toISOString() });

describe('what others use is not deleted, and they are named:', () => {
  it('a venue with events', async () => {
    const venue = (await editor.send('POST', 'venues', sample.venue())).doc;
    const event = sample.event({ title: '湖边晚会', place: '', venue: venue.id });
    const { doc } = await editor.send('POST', 'events', event);
    const refused = await trash(editor, `venues/${venue.id}`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('活动“湖边晚会”');
    expect((await visitor(`events/${doc.id}`)).status).toBe(200);
    expect((await trash(editor, `events/${doc.id}`)).status).toBe(200);
    expect((await trash(editor, `venues/${venue.id}`)).status).toBe(200);
    // In the trash it is still the event's: it cannot be erased, and comes back with it.
    const erased = await administrator.ask(`venues/${venue.id}?trash=true`, { method: 'DELETE' });
    expect([erased.status, erased.text]).toEqual([409, expect.stringContaining('湖边晚会')]);
    const back = { deletedAt: null, _status: 'published' };
    const restored = await editor.send('PATCH', `events/${doc.id}?trash=true`, back);
    expect(restored.status, restored.text).toBe(200);
    expect((await visitor(`venues/${venue.id}`)).status).toBe(200);
    expect(JSON.parse((await visitor(`events/${doc.id}?depth=0`)).text).venue).toBe(venue.id);
  });

  it('a venue in a draft on top of what is published', async () => {
    const venue = (await editor.send('POST', 'venues', sample.venue())).doc;
    const { doc } = await editor.send('POST', 'events', sample.event({ title: '口琴晚会' }));
    await editor.send('PATCH', `events/${doc.id}?draft=true`, { venue: venue.id });
    const refused = await trash(editor, `venues/${venue.id}`);
    expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('口琴晚会')]);
  });

  it('a community and a brand of a story', async () => {
    const community = (await editor.send('POST', 'communities', sample.community())).doc;
    const brand = (await editor.send('POST', 'brands', sample.brand())).doc;
    const story = sample.story({ title: '缝补', brand: brand.id, communities: [community.id] });
    expect((await editor.send('POST', 'stories', story)).status).toBe(201);
    for (const path of [`communities/${community.id}`, `brands/${brand.id}`]) {
      const refused = await trash(editor, path);
      expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('故事“缝补”')]);
    }
  });

  it('a picture in a text, in a gallery, of an outcome', async () => {
    const { doc } = await uploaded(editor);
    const users = [
      ['stories', sample.story({ body: picture(doc.id) })],
      ['stories', sample.story({ gallery: [doc.id] })],
      ['events', sample.event({ outcome: { photos: [doc.id] } })],
    ] as const;
    for (const [collection, data] of users) {
      const made = await editor.send('POST', collection, data);
      expect(made.status, made.text).toBe(201);
      expect((await trash(editor, `media/${doc.id}`)).status).toBe(409);
      await trash(editor, `${collection}/${made.doc.id}`);
    }
    expect((await trash(editor, `media/${doc.id}`)).status).toBe(200);
  });
});

describe('the last administrator', () => {
  it('is neither deleted nor given another role, also by many deletions at once', async () => {
    const other = await apiAs(portal, 'administrator');
    const both = `users?where[role][equals]=administrator`;
    await trash(administrator, both);
    const left = await payload.find({
      collection: 'users',
      where: { role: { equals: 'administrator' } },
      overrideAccess: true,
    });
    expect(left.totalDocs).toBe(1);
    const who = left.docs[0]?.id === other.user.id ? other : administrator;
    const path = `users/${who.user.id}`;
    expect((await who.send('PATCH', path, { role: 'editor' })).text).toContain('最后一个管理员');
    expect((await trash(who, path)).status).toBe(409);
  });
});

describe('a picture', () => {
  it.each([
    ['100%免费.jpg', '100-mian-fei.webp'],
    ['CON.png', 'tu-con.webp'],
    ['缝补嬢嬢.PNG', 'feng-bu-niang-niang.webp'],
    ['🎉.png', 'tu.webp'],
    ['../../etc/passwd.png', 'passwd.webp'],
  ])('named %j is kept as %s', async (name, kept) => {
    const { status, doc, text } = await uploaded(editor, name);
    expect([status, doc?.filename], text).toEqual([201, kept]);
  });

  it('has its size and its files from the file, whatever else is said', async () => {
    const { doc } = await uploaded(contributor);
    const said = { width: 0.5, height: -1, filename: 'x%.webp', sizes: {}, mimeType: 'text/html' };
    const changed = await contributor.send('PATCH', `media/${doc.id}`, {
      ...said,
      alt: '新的说明',
    });
    expect(changed.doc).toMatchObject({
      width: 8,
      height: 8,
      filename: doc.filename,
      alt: '新的说明',
    });
  });

  it.each([
    [{ focalX: 9999 }, '焦点'],
    [{ focalY: -1 }, '焦点'],
    [{ focalX: '50' }, '焦点'],
    [{ alt: '\0\0' }, '请填写此项'],
    [{ alt: 'a' }, '请用几个字'],
    [{ alt: { a: 1 } }, '请填写此项'],
  ])('is refused with %j', async (data, sentence) => {
    const { status, text } = await uploaded(contributor, 'a.png', data);
    expect([status, text]).toEqual([400, expect.stringContaining(sentence)]);
  });

  it("of a contributor's is changed by editors only, once an editor has published it", async () => {
    const { doc } = await uploaded(contributor);
    const path = `media/${doc.id}`;
    expect((await contributor.send('PATCH', path, { alt: '我的照片' })).status).toBe(200);
    const story = await editor.send('POST', 'stories', sample.story({ body: picture(doc.id) }));
    expect(story.status, story.text).toBe(201);
    expect((await contributor.send('PATCH', path, { alt: '换了内容' })).status).toBe(403);
    const bulk = `media?where[id][equals]=${doc.id}`;
    await contributor.send('PATCH', bulk, { alt: '换了内容' });
    expect((await visitor(path)).text).toContain('我的照片');
    expect((await editor.send('PATCH', path, { alt: '编辑改的' })).status).toBe(200);
  });
});

it('who publishes a picture of somebody without consent is told that the site leaves it out', async () => {
  const { doc } = await uploaded(editor, 'people.png', { people: 'adults', alt: '一张合影' });
  const story = await editor.send('POST', 'stories', sample.story({ cover: doc.id }));
  const told = await editor.ask(`publications/of/stories/${story.doc.id}`);
  expect(JSON.parse(told.text)).toMatchObject({ hiddenPictures: ['一张合影'] });
});

describe('sorting', () => {
  it.each([
    'createdBy.resetPasswordToken',
    '-createdBy.hash',
    'createdBy',
    'title,createdBy.email',
    'brand.name',
    'cover.createdBy.salt',
  ])('by %s is refused to the public', async (sort) => {
    await editor.send('POST', 'stories', sample.story());
    expect((await visitor(`stories?sort=${sort}`)).status).toBe(400);
  });

  it('by a secret is refused to users too, wherever they ask', async () => {
    expect((await contributor.ask('stories?sort=createdBy.salt')).status).toBe(400);
    const keeper = await apiAs(portal, 'administrator'); // the first one may have been deleted above
    expect((await keeper.ask('users?sort=hash')).status).toBeGreaterThanOrEqual(400);
  });

  it('by what can be read is possible', async () => {
    for (const sort of ['-date', 'title', 'id', '-updatedAt']) {
      expect((await visitor(`stories?sort=${sort}`)).status).toBe(200);
    }
    expect((await visitor('events?sort=schedule.from')).status).toBe(200);
  });
});

describe('what no editor can have typed', () => {
  /** As text: it is too deep to be written out by JSON.stringify. */
  const deep = (levels: number) =>
    `{"root":${'{"type":"quote","version":1,"children":['.repeat(levels)}${']}'.repeat(levels)}}`;

  it.each([
    ['five thousand rules', { schedule: { rules: Array(5000).fill({ kind: 'once' }) } }],
    ['a text of four megabytes', { summary: 'a'.repeat(4_000_000) }],
  ])('%s is refused, as a draft too, and leaves nothing behind', async (_, data) => {
    const count = () => payload.count({ collection: 'events', overrideAccess: true });
    const before = (await count()).totalDocs;
    for (const draft of ['', '?draft=true']) {
      const body = sample.event({ ...data, ...(draft && { _status: 'draft' }) });
      expect((await editor.send('POST', `events${draft}`, body)).status).toBe(413);
    }
    expect((await count()).totalDocs).toBe(before);
  });

  it('a text of ten thousand levels is refused', async () => {
    const body = JSON.stringify(sample.story({ body: 'deep' })).replace('"deep"', deep(10_000));
    const headers = { 'Content-Type': 'application/json' };
    const { status } = await editor.ask('stories', { method: 'POST', headers, body });
    expect(status).toBe(413);
  });
});

it('a standing page is changed, also by a draft on top, but neither taken back nor deleted', async () => {
  const keeper = await apiAs(portal, 'administrator'); // the first one may have been deleted above
  const page = { title: '关于', summary: '关于本站。', slug: 'about', _status: 'published' };
  const { doc, status, text } = await keeper.send('POST', 'pages', page);
  expect(status, text).toBe(201);
  const path = `pages/${doc.id}`;
  const draft = { title: '关于我们', _status: 'draft' };
  expect((await editor.send('PATCH', `${path}?draft=true`, draft)).status).toBe(200);
  const refused = await editor.send('PATCH', path, { _status: 'draft' });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('不能撤回')]);
  expect((await keeper.ask(path, { method: 'DELETE' })).status).toBe(403);
  expect((await visitor(path)).status).toBe(200);
});
