import type { CollectionSlug, JsonObject } from 'payload';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ACTORS, type Actor, type Row, rows } from '../testing/accessTable.ts';
import { apiAs, freshPortal, publicApi, sample } from '../testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const beiPu = await create('communities', sample.community({ name: '北浦社区' }));
const xueQiao = await create('communities', sample.community({ name: '学桥街社区' }));

const people = {
  administrator: await apiAs(portal, 'administrator'),
  editor: await apiAs(portal, 'editor'),
  ownEditor: await apiAs(portal, 'communityEditor', [beiPu.id]),
  otherEditor: await apiAs(portal, 'communityEditor', [xueQiao.id]),
  author: await apiAs(portal, 'contributor', [beiPu.id]),
  contributor: await apiAs(portal, 'contributor', [beiPu.id]),
};
const visitor = publicApi(portal.config);
// Somebody to spare, so that no row meets the rule of the last administrator.
await apiAs(portal, 'administrator');

for (const [collection, group] of groups()) {
  describe(collection, () => {
    for (const row of group) {
      // An import is taken back as a whole.
      const tags = row.operation === 'undo' ? ['transactions'] : [];
      it(`${row.state}: ${row.operation}`, { tags }, async () => {
        const found: boolean[] = [];
        for (const actor of ACTORS) found.push(await isAllowed(row, actor));
        expect(found.map((is) => (is ? 'y' : '-')).join('')).toBe(row.allowed);
      });
    }
  });
}

it('the table has at least 300 cells, a third of them refusals', () => {
  const cells = rows()
    .map(({ allowed }) => allowed)
    .join('');
  expect(cells.length).toBeGreaterThanOrEqual(300);
  expect(cells.replaceAll('y', '').length).toBeGreaterThan(cells.length / 3);
});

function groups(): [string, Row[]][] {
  const byCollection = Map.groupBy(rows(), ({ collection }) => collection);
  return [...byCollection];
}

/** Has an actor do what a row says, to a document of its own; what was refused must have changed nothing. */
async function isAllowed(row: Row, actor: Actor): Promise<boolean> {
  const target = await documentFor(row, actor);
  const before = await stored(row, target);
  const { path, method, body, isFound } = requestFor(row, target);
  const file = row.operation === 'upload' ? await picture() : undefined;
  const ask = actor === 'public' ? visitor : people[actor].ask;
  const reply = await ask(path, {
    method,
    ...(file && { body: file }),
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (![200, 201, 400, 401, 403, 404].includes(reply.status)) throw new Error(reply.text);
  const said = parsed(reply.text);
  if (reply.status === 400 && !('docs' in said)) throw new Error(reply.text);
  const isAllowed = reply.status < 300 && (isFound?.(said) ?? true);
  const after = await stored(row, target);
  const mayHaveChanged = isAllowed && method !== 'GET';
  if (!mayHaveChanged) expect(after, `${actor} was refused`).toEqual(before);
  if (row.operation === 'raise their role' || row.operation === 'take more communities') {
    const hasChanged = JSON.stringify(after) !== JSON.stringify(before);
    // Whose rights change is signed out.
    if (hasChanged) people.administrator = await apiAs(portal, 'administrator');
    return hasChanged;
  }
  return isAllowed;
}

type Target = JsonObject & { id: string };

/** Which document an actor tries: a new one in the row's state, entered by the author. */
async function documentFor({ collection, state }: Row, actor: Actor): Promise<Target> {
  const of = {
    stories: { communities: [beiPu.id] },
    events: { community: beiPu.id },
    brands: { community: beiPu.id },
  };
  const make = {
    stories: sample.story,
    events: sample.event,
    brands: sample.brand,
    venues: sample.venue,
    communities: sample.community,
    teams: sample.team,
    synonyms: sample.synonym,
    redirects: sample.redirect,
    pages: newPage,
  };
  if (state === 'new') return { id: 'none' };
  if (collection === 'site') return { id: 'site' };
  if (collection === 'users') {
    if (state === 'their own')
      return { id: actor === 'public' ? people.author.user.id : people[actor].user.id };
    const { user } = await apiAs(portal, 'contributor');
    return { ...user };
  }
  if (collection === 'media') return newPicture(state);
  if (collection === 'publications')
    return create('publications', { reason: '测试', state: 'live' });
  if (collection === 'audits') {
    return create('audits', { name: '某人', action: 'signedIn', mac: 'x' });
  }
  if (collection === 'presences') {
    const now = new Date().toISOString();
    return create('presences', {
      document: `stories/${crypto.randomUUID()}`,
      user: 'x',
      name: '某人',
      since: now,
      seenAt: now,
    });
  }
  if (collection === 'imports') {
    const story = await create('stories', sample.story({ communities: [beiPu.id] }));
    return create('imports', {
      kind: 'stories',
      fileName: '表.xlsx',
      count: 1,
      by: people.author.user.id,
      name: '供稿人',
      state: 'in',
      documents: [story.id],
    });
  }
  if (collection === 'activities') {
    return create('activities', {
      document: 'stories/x',
      name: '某人',
      action: 'edited',
      owner: people.author.user.id,
    });
  }
  const kind = collection as keyof typeof make;
  const isDraft = !state.includes('published');
  const data = make[kind]({
    ...(kind in of && of[kind as keyof typeof of]),
    createdBy: people.author.user.id,
    _status: isDraft ? 'draft' : 'published',
    ...(state === 'submitted' && { review: 'submitted' }),
  });
  const doc = await create(collection, data);
  return state.startsWith('trashed') ? trashed(collection, doc.id) : doc;
}

interface Asked {
  path: string;
  method: string;
  body?: object;
  /** Whether a reply that is no refusal holds what was asked for. */
  isFound?: (reply: JsonObject) => boolean;
}

function requestFor({ collection, state, operation }: Row, target: Target): Asked {
  const { id } = target;
  const one = collection === 'site' ? 'globals/site' : `${collection}/${id}`;
  const inTrash = state.startsWith('trashed');
  const many = `${collection}?where[id][equals]=${id}${inTrash ? '&trash=true' : ''}`;
  const change = (body: object, query = ''): Asked => ({
    path: `${one}${query}`,
    method: collection === 'site' ? 'POST' : 'PATCH',
    body,
  });
  const changeMany = (body: object, query = ''): Asked => ({
    path: `${many}${query}`,
    method: 'PATCH',
    body,
    isFound: (reply) => reply.docs?.length === 1,
  });
  const begin = (body: object, query = ''): Asked => ({
    path: `${collection}${query}`,
    method: 'POST',
    body,
  });
  const now = new Date().toISOString();
  const edited = CHANGES[collection] ?? { summary: '改过了。' };
  const draft = ['stories', 'events', 'brands', 'pages'].includes(collection) ? '?draft=true' : '';
  const andDraft = draft.replace('?', '&');
  const inBeiPu = collection === 'stories' ? { communities: [beiPu.id] } : { community: beiPu.id };
  const elsewhere =
    collection === 'stories' ? { communities: [xueQiao.id] } : { community: xueQiao.id };
  const maker = NEW[collection] ?? (() => ({}));
  const found = (reply: JsonObject) => reply.docs?.length === 1;
  const requests: Record<string, Asked> = {
    read: { path: `${one}${inTrash ? '?trash=true' : ''}`, method: 'GET' },
    find: { path: `${many}${andDraft}`, method: 'GET', isFound: found },
    versions: {
      path: `${collection}/versions?where[parent][equals]=${id}`,
      method: 'GET',
      isFound: (reply) => reply.docs?.length > 0,
    },
    edit: change(edited, draft),
    'edit many': changeMany(edited, andDraft),
    publish: change({ _status: 'published' }),
    'publish many': changeMany({ _status: 'published' }),
    'move elsewhere': change(elsewhere, draft),
    submit: change({ review: 'submitted' }),
    'take back': change({ review: 'none' }),
    return: { path: `${one}/return`, method: 'POST', body: { comment: '请补上时间。' } },
    comment: { path: `${one}/comments`, method: 'POST', body: { comment: '写得好。' } },
    withdraw: change({ _status: 'draft' }),
    'restore version': {
      path: `${collection}/versions/${target.version}?draft=true`,
      method: 'POST',
      body: {},
    },
    trash: change({ deletedAt: now }),
    'trash many': changeMany({ deletedAt: now }),
    restore: change(
      { deletedAt: null, _status: state.includes('published') ? 'published' : 'draft' },
      '?trash=true',
    ),
    erase: { path: `${one}${inTrash ? '?trash=true' : ''}`, method: 'DELETE' },
    undo: { path: `${one}/take-back`, method: 'POST', body: { force: true } },
    upload: { path: collection, method: 'POST' },
    'draft in 北浦': begin({ ...maker(), ...inBeiPu, _status: 'draft' }, '?draft=true'),
    'draft without community': begin({ ...maker(), _status: 'draft' }, '?draft=true'),
    'published in 北浦': begin({ ...maker(), ...inBeiPu, _status: 'published' }),
    published: begin(maker()),
    draft: begin({ ...newPage(), _status: 'draft' }, '?draft=true'),
    contributor: begin({
      name: '某人',
      role: 'contributor',
      communities: [beiPu.id],
      email: `${crypto.randomUUID()}@example.org`,
      password: crypto.randomUUID(),
    }),
    'raise their role': change({ role: 'administrator' }),
    'take more communities': change({ communities: [beiPu.id, xueQiao.id] }),
    'by hand': begin({
      reason: '假的',
      document: 'stories/x',
      name: '某人',
      action: 'published',
      state: 'live',
    }),
  };
  const request = requests[operation];
  if (!request) throw new Error(`Nobody knows how to ${operation}.`);
  return request;
}

const NEW: Record<string, () => object> = {
  stories: sample.story,
  events: sample.event,
  brands: sample.brand,
  venues: sample.venue,
  communities: sample.community,
  teams: sample.team,
  synonyms: sample.synonym,
  redirects: sample.redirect,
};

const CHANGES: Record<string, object> = {
  media: { alt: '改过的说明' },
  synonyms: { means: ['改过'] },
  redirects: { note: '改过' },
  users: { name: '新名字' },
  site: { name: '鹿城', description: `门户 ${crypto.randomUUID()}` },
  publications: { reason: '改过' },
  activities: { comment: '改过' },
  imports: { count: 9 },
};

let addresses = 0;

/** There are three standing pages, so each is made and removed again. */
function newPage(data: object = {}): object {
  addresses += 1;
  const slug = ['about', 'privacy', 'accessibility'][addresses % 3];
  return { title: '页面', summary: '一页。', slug, ...data };
}

async function create(collection: string, data: object): Promise<Target> {
  if (collection === 'pages')
    await payload.delete({ collection: 'pages', where: {}, overrideAccess: true });
  const isDraft = '_status' in data && data._status === 'draft' && !('review' in data);
  const doc = await payload.create({
    collection: collection as CollectionSlug,
    data: data as never, // checked by the collection
    depth: 0,
    draft: isDraft,
    overrideAccess: true,
  });
  const config = payload.collections[collection as CollectionSlug].config;
  if (!config.versions) return doc;
  const { docs } = await payload.findVersions({
    collection: collection as CollectionSlug,
    where: { parent: { equals: doc.id } },
    overrideAccess: true,
  });
  return { ...doc, version: docs[0]?.id };
}

async function trashed(collection: string, id: string): Promise<Target> {
  return payload.update({
    collection: collection as CollectionSlug,
    id,
    data: { deletedAt: new Date().toISOString() } as never, // every collection in the table has a trash
    depth: 0,
    overrideAccess: true,
  });
}

async function picture(): Promise<FormData> {
  const pixels = sharp({ create: { width: 8, height: 8, channels: 3, background: '#b3261e' } });
  const form = new FormData();
  const bytes = new Uint8Array(await pixels.png().toBuffer());
  form.set('file', new File([bytes], 'a.png', { type: 'image/png' }));
  form.set('_payload', JSON.stringify({ alt: '一张照片', people: 'none' }));
  return form;
}

async function newPicture(state: string): Promise<Target> {
  const form = await picture();
  const about =
    state === 'without consent'
      ? { alt: '一张照片', people: 'adults' }
      : { alt: '一张照片', people: 'none' };
  form.set('_payload', JSON.stringify(about));
  const { id } = parsed(
    (await people.author.ask('media', { method: 'POST', body: form })).text,
  ).doc;
  if (state === 'on the site') {
    await payload.db.updateOne({
      collection: 'media',
      id,
      data: { publishedAt: new Date().toISOString() },
    });
  }
  return state === 'trashed' ? trashed('media', id) : { id };
}

async function stored({ collection }: Row, { id }: Target): Promise<unknown> {
  if (id === 'none') return null;
  if (collection === 'site') {
    const { createdAt, updatedAt, ...site } = await payload.findGlobal({
      slug: 'site',
      overrideAccess: true,
    });
    return site;
  }
  const doc = await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    draft: true,
    trash: true,
    disableErrors: true,
    overrideAccess: true,
  });
  if (!doc || !('sessions' in doc)) return doc;
  const { sessions, ...user } = doc;
  return { ...user, updatedAt: null };
}

const parsed = (text: string): JsonObject => JSON.parse(text);
