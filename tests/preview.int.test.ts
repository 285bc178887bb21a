import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedSince } from '#cms/builder/publishedSince.ts';
import { publishWaiting } from '#cms/builder/publisher.ts';
import { SitePreview } from '#cms/builder/sitePreview.ts';
import { setPreviewer } from '#cms/preview/previewer.ts';
import { apiAs, freshPortal, publicApi, sample } from '#cms/testing/portal.ts';
import { serveCms } from './cmsServer.ts';

const portal = await freshPortal();
const { payload, config } = portal;
const anonymously = publicApi(config);
const editor = await apiAs(portal, 'editor');
const author = await apiAs(portal, 'contributor');
const stranger = await apiAs(portal, 'contributor');

let preview: SitePreview;
let stop: () => void;

beforeAll(async () => {
  await payload.updateGlobal({
    slug: 'site',
    data: { name: '鹿城', description: '门户。' },
    overrideAccess: true,
  });
  const { url, server } = await serveCms(config);
  stop = () => server.close();
  preview = new SitePreview({
    root: process.cwd(),
    cmsUrl: url,
    published: publishedSince(payload),
    withinMs: 12_000,
  });
  setPreviewer(preview);
});

afterAll(async () => {
  await preview.stop();
  stop();
});

const draft = async (data: object = {}): Promise<string> => {
  const body = { ...sample.story({ _status: 'draft', ...data }) };
  return (await author.send('POST', 'stories?draft=true', body)).doc.id;
};

/** As some process does, of this machine or another: the preview hears of it by the record. */
const publish = () => publishWaiting(payload, async () => ({ documents: [], pages: [] }));

test('a draft is seen by its author and by editors, and by nobody else', async () => {
  const id = await draft({ title: '口琴课' });
  const path = `preview/page/stories/${id}`;
  for (const { ask } of [editor, author]) {
    const { status, text } = await ask(path);
    expect(status).toBe(200);
    expect(text).toContain('口琴课');
  }
  expect((await stranger.ask(path)).status).toBe(404);
  expect((await anonymously(path)).status).toBe(401);
});

test('what does not fit yet is stood in for, and named, whatever it is', async () => {
  const id = await draft({ title: '长'.repeat(3000), summary: '', date: null });
  const { status, text } = await author.ask(`preview/page/stories/${id}`);
  expect(status).toBe(200);
  expect(text).toContain('还没有填好：标题、日期、摘要。');
});

test('what an editor writes is text in the page, never markup', async () => {
  const id = await draft({ title: '<script>alert(1)</script>' });
  const { text } = await author.ask(`preview/page/stories/${id}`);
  // In an attribute it is text as it stands.
  expect(text.replaceAll(/="[^"]*"/g, '')).not.toContain('<script>alert');
});

test('one draft leaves nothing in the preview of another, nor in the site’s own words', async () => {
  const brand = await payload.create({
    collection: 'brands',
    data: sample.brand({ name: '口琴队' }) as never, // checked by the collection
    overrideAccess: true,
  });
  await publish();
  await editor.send('PATCH', `brands/${brand.id}?draft=true`, {
    name: '换了名字',
    _status: 'draft',
  });
  expect((await editor.ask(`preview/page/brands/${brand.id}`)).text).toContain('换了名字');
  await editor.send('POST', 'globals/site?draft=true', { name: '新名字', _status: 'draft' });
  expect((await editor.ask('preview/page/site/site')).text).toContain('新名字');
  const home = (await editor.ask(`preview/page/stories/${await draft()}`)).text;
  expect(home).not.toContain('新名字');
  const list = (await editor.ask('preview/page/site/site')).text;
  expect(list).toContain('口琴队');
  expect(list).not.toContain('换了名字');
});

test('what is published meanwhile is in the next preview', async () => {
  const id = await draft();
  await author.ask(`preview/page/stories/${id}`);
  await payload.updateGlobal({ slug: 'site', data: { name: '改了名' }, overrideAccess: true });
  await publish();
  expect((await author.ask(`preview/page/stories/${id}`)).text).toContain('改了名');
});

test('a process that dies under a preview is followed by another', async () => {
  const id = await draft();
  await author.ask(`preview/page/stories/${id}`);
  execFileSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'previewProgram']);
  const [first, second] = [
    await author.ask(`preview/page/stories/${id}`),
    await author.ask(`preview/page/stories/${id}`),
  ];
  expect([200, 503]).toContain(first.status);
  expect(second.status).toBe(200);
});

test('a process that hangs is ended after its time, and followed by another', async () => {
  const id = await draft();
  await author.ask(`preview/page/stories/${id}`);
  execFileSync('pkill', ['-STOP', '-P', String(process.pid), '-f', 'previewProgram']);
  expect((await author.ask(`preview/page/stories/${id}`)).status).toBe(503);
  expect((await author.ask(`preview/page/stories/${id}`)).status).toBe(200);
});

test('a link leads to the draft without an account, until it expires', async () => {
  const id = await draft({ title: '给人看' });
  const { status, text } = await author.send('POST', `preview/links/stories/${id}`, { days: 3 });
  expect(status).toBe(201);
  const { link } = JSON.parse(text);
  const path = link.url.split('/api/')[1];
  expect((await anonymously(path)).text).toContain('给人看');
  await payload.update({
    collection: 'preview-links',
    id: link.id,
    data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
    overrideAccess: true,
  });
  const late = await anonymously(path);
  expect(late.status).toBe(404);
  expect(late.text).toContain('已经到期');
  expect(late.text).not.toContain('给人看');
});

test('a link to what went to the trash leads nowhere', async () => {
  const id = await draft();
  const { text } = await editor.send('POST', `preview/links/stories/${id}`, { days: 1 });
  await editor.send('PATCH', `stories/${id}`, { deletedAt: new Date().toISOString() });
  expect((await anonymously(JSON.parse(text).link.url.split('/api/')[1])).status).toBe(404);
});

test('links are made, listed and withdrawn by whoever may change the document', async () => {
  const id = await draft();
  const path = `preview/links/stories/${id}`;
  const { link } = JSON.parse((await author.send('POST', path, { days: 1 })).text);
  expect((await anonymously(path)).status).toBe(401);
  expect((await stranger.ask(path)).status).toBe(404);
  expect((await stranger.send('POST', path, { days: 1 })).status).toBe(404);
  expect((await stranger.send('POST', `preview/withdraw/${link.id}`, {})).status).toBe(404);
  expect(JSON.parse((await editor.ask(path)).text).links).toHaveLength(1);
  expect((await editor.send('POST', `preview/withdraw/${link.id}`, {})).status).toBe(200);
  expect((await editor.send('POST', `preview/withdraw/${link.id}`, {})).status).toBe(404);
});

test('a contributor shares no draft that lies on somebody else’s published story', async () => {
  const { doc } = await editor.send('POST', 'stories', sample.story());
  expect((await stranger.send('POST', `preview/links/stories/${doc.id}`, { days: 1 })).status).toBe(
    403,
  );
});

test.each([{}, { days: 0 }, { days: 31 }, { days: 'ever' }, null])(
  'a link for %j is refused',
  async (asked) => {
    const { status, text } = await author.send(
      'POST',
      `preview/links/stories/${await draft()}`,
      asked,
    );
    expect(status).toBe(400);
    expect(text).toContain('1 天到 30 天');
  },
);

test('links to one document are bounded', async () => {
  const path = `preview/links/stories/${await draft()}`;
  for (let count = 0; count < 20; count += 1) await author.send('POST', path, { days: 1 });
  expect((await author.send('POST', path, { days: 1 })).status).toBe(409);
});

test.each([
  ['preview/page/users/1', 404],
  ['preview/page/stories/none', 404],
  ['preview/page/media/x', 404],
  ['preview/shared/x', 404],
  [`preview/shared/${'a'.repeat(5000)}`, 404],
])('%s is answered with %i', async (path, status) => {
  expect((await editor.ask(path)).status).toBe(status);
});

test('what a page needs besides is served; everything else leads to the site', async () => {
  const { text } = await author.ask(`preview/page/stories/${await draft()}`);
  const style = /href="(\/_astro\/[^"]+\.css)"/.exec(text)?.[1];
  expect((await anonymously(`preview/files${style}`)).status).toBe(200);
  for (const path of ['/stories/', '/..%2f..%2fpublic%2ficon.svg', '/x.css']) {
    expect((await anonymously(`preview/files${path}`)).status, path).toBe(307);
  }
});

test('the public reads no links', async () => {
  expect((await anonymously('preview-links')).status).toBe(403);
  expect((await editor.ask('preview-links')).status).toBe(403);
});
