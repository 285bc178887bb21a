import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startPublisher } from '#cms/builder/publisher.ts';
import { SiteBuilder } from '#cms/builder/siteBuilder.ts';
import { TookTooLong } from '#cms/children.ts';
import { apiAs, freshPortal, sample } from '#cms/testing/portal.ts';
import { serveCms } from './cmsServer.ts';
import { smallDisk } from './smallDisk.ts';

// The publisher with its builder, a process of its own, on a real CMS: under haste, faults and kills.

const KILLS = Number(process.env.PUBLICATION_KILLS ?? 8);

const portal = await freshPortal();
const { payload, config } = portal;
const folder = mkdtempSync(join(tmpdir(), 'publication-'));
const site = join(folder, 'site');
const builders: SiteBuilder[] = [];

/** How many requests the CMS still answers. */
let answers = Number.POSITIVE_INFINITY;
const { url: cmsUrl, server: cms } = await serveCms(config, () => {
  answers -= 1;
  return answers >= 0;
});

function builderOf(to = site, withinMs?: number): SiteBuilder {
  const builder = new SiteBuilder({ root: process.cwd(), site: to, cmsUrl, withinMs });
  builders.push(builder);
  return builder;
}

const page = (path: string, of = site) => readFileSync(join(of, path, 'index.html'), 'utf8');

/** The state of the newest record, and what it says. */
async function lastPublication() {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: '-createdAt',
    limit: 1,
    overrideAccess: true,
  });
  return [docs[0]?.state, docs[0]?.error];
}

const create = (collection: 'stories' | 'events' | 'brands', data: object) =>
  payload.create({ collection, data: data as never, overrideAccess: true });

beforeAll(async () => {
  const data = { name: '鹿城', description: '门户。' };
  await payload.updateGlobal({ slug: 'site', data, overrideAccess: true });
  for (let at = 0; at < 6; at += 1) await create('stories', sample.story({ slug: `gu-shi-${at}` }));
  for (let at = 0; at < 3; at += 1)
    await create('events', sample.event({ slug: `huo-dong-${at}` }));
});

afterEach(async () => {
  for (const builder of builders.splice(0)) await builder.stop();
});

afterAll(() => {
  cms.close();
  rmSync(folder, { recursive: true, force: true });
});

it('fifty saves in ten seconds by three users: the last of each is live, and nothing is lost', async () => {
  const builder = builderOf();
  const stop = await startPublisher(payload, (scope) => builder.publish(scope));
  const editors = await Promise.all([1, 2, 3].map(() => apiAs(portal, 'editor')));
  const { docs } = await payload.find({ collection: 'stories', limit: 3, overrideAccess: true });
  const last = new Map<string, string>();
  for (let at = 0; at < 50; at += 1) {
    const [editor, story] = [editors[at % 3], docs[at % docs.length]];
    const summary = `第${at}次。`;
    const reply = await editor?.send('PATCH', `stories/${story?.id}`, { summary });
    expect(reply?.status).toBe(200);
    last.set(story?.slug ?? '', summary);
    await new Promise((resolve) => setTimeout(resolve, 180));
  }
  await expect
    .poll(() => [...last].every(([slug, summary]) => page(`stories/${slug}`).includes(summary)), {
      timeout: 10_000,
    })
    .toBe(true);
  await stop();
  const waiting = await payload.count({
    collection: 'publications',
    where: { state: { in: ['waiting', 'building', 'failed'] } },
    overrideAccess: true,
  });
  expect(waiting.totalDocs).toBe(0);
});

describe('the site stays as it was, and the next publication mends it,', () => {
  let before = '';

  beforeAll(() => {
    before = page('stories');
  });

  it('when the CMS goes away in the middle', async () => {
    const builder = builderOf();
    await builder.publish('everything');
    const story = await create('stories', sample.story({ title: '断线时写的', slug: 'duan-xian' }));
    answers = 1;
    const brand = await create('brands', sample.brand({ slug: 'duan-xian' }));
    const changed = [
      { collection: 'brands', id: brand.id },
      { collection: 'stories', id: story.id },
    ];
    await expect(builder.publish(changed)).rejects.toThrow(/^The CMS at \S+ does not answer to/);
    expect(page('stories')).toBe(before);
    answers = Number.POSITIVE_INFINITY;
    await builder.publish([]);
    expect(page('stories')).toContain('/stories/duan-xian/');
  });

  it('when the folder cannot be written', async () => {
    const blocked = join(folder, 'file', 'site');
    writeFileSync(join(folder, 'file'), 'no folder');
    const builder = builderOf(blocked);
    await expect(builder.publish('everything')).rejects.toThrow(/ENOTDIR|EEXIST/);
    rmSync(join(folder, 'file'));
    await builder.publish('everything');
    expect(page('stories', blocked)).toBe(page('stories'));
  });

  it('when the disk is full; that is said, and it is tried again by itself', async ({ skip }) => {
    const disk = smallDisk(join(folder, 'disk'), 40);
    if (!disk) return skip('no small disk can be mounted here');
    try {
      const at = join(folder, 'disk', 'site');
      const builder = builderOf(at);
      await builder.publish('everything');
      await builder.searched;
      disk.fill(20_000);
      await create('stories', sample.story({ title: '磁盘满时写的', slug: 'ci-pan' }));
      let later = 0;
      const clock = performance.now.bind(performance);
      vi.spyOn(performance, 'now').mockImplementation(() => clock() + later);
      const stop = await startPublisher(payload, (scope) => builder.publish(scope));
      await expect.poll(lastPublication).toEqual(['failed', '服务器的磁盘满了，请告诉管理员。']);
      expect(brokenIn(at)).toEqual([]);
      disk.makeRoom();
      later = 61_000;
      await expect.poll(lastPublication, { timeout: 30_000 }).toEqual(['live', null]);
      expect(page('stories', at)).toContain('/stories/ci-pan/');
      expect(brokenIn(at)).toEqual([]);
      await stop();
      await builder.stop();
    } finally {
      vi.restoreAllMocks();
      disk.remove();
    }
  });

  it('when the builder hangs, and does not end when it is asked to', async () => {
    const builder = builderOf(join(folder, 'hanging'), 8000);
    await builder.publish('everything');
    const [pid] = spawnSync('pgrep', ['-f', `program.ts .*${folder}/hanging`], { encoding: 'utf8' })
      .stdout.split('\n')
      .map(Number);
    process.kill(pid ?? 0, 'SIGSTOP');
    await create('stories', sample.story({ title: '停住时写的', slug: 'ting-zhu' }));
    await expect(builder.publish('everything')).rejects.toThrow(TookTooLong);
    expect(brokenIn(join(folder, 'hanging'))).toEqual([]);
    await builder.publish('everything');
    expect(page('stories', join(folder, 'hanging'))).toContain('/stories/ting-zhu/');
  });

  it('when the builder ends on the way', async () => {
    const builder = builderOf();
    await builder.publish('everything');
    let isKilled = false;
    // By another one, in the end.
    await builder.publish('everything', () => {
      if (!isKilled) builder.kill();
      isKilled = true;
    });
    expect(isKilled).toBe(true);
    expect(page('stories')).toContain('/stories/duan-xian/');
  });
});

it(`killed at ${KILLS} moments of a publication: the site is whole each time, and the next start leaves nothing behind`, {
  timeout: 600_000,
}, async () => {
  for (let at = 0; at < KILLS; at += 1) {
    const builder = builderOf();
    await builder.publish('everything');
    await create('brands', sample.brand({ slug: `pin-pai-${at}` }));
    const data = { name: '鹿城', description: '门户。', notice: `通知${at}` };
    await payload.updateGlobal({ slug: 'site', data, overrideAccess: true });
    const under = builder.publish('everything').catch(() => null);
    // From the start of it to its end, as long as it takes here.
    await new Promise((resolve) => setTimeout(resolve, (1200 * at) / KILLS));
    builder.kill();
    // Nothing of this process runs meanwhile: what is seen is what the kill has left.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    expect(brokenIn(site), `kill ${at}`).toEqual([]);
    await under;
    await builder.publish('everything');
    await builder.stop();
    expect(brokenIn(site)).toEqual([]);
    expect(page(`brands/pin-pai-${at}`)).toContain(`通知${at}`);
    const left = globSync('site*', { cwd: folder });
    expect(left.sort()).toEqual(['site', 'site.content.json']);
  }
  const fresh = join(folder, 'fresh');
  await builderOf(fresh).publish('everything');
  expect(filesOf(site)).toEqual(filesOf(fresh));
});

const filesOf = (of: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: of, exclude: (path) => String(path).startsWith('pagefind') })
      .sort()
      .map((file) => [file, readFileSync(join(of, file), 'base64')]),
  );

/** What a reader who goes from page to page would find broken: half pages, links that lead nowhere, wrong twins. */
function brokenIn(of: string): string[] {
  const broken: string[] = [];
  const seen = new Set(['/']);
  for (const path of seen) {
    const file = join(of, path, path.endsWith('/') ? 'index.html' : '');
    if (!existsSync(file)) {
      broken.push(`${path} is not there`);
      continue;
    }
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(file, 'utf8');
    if (!html.endsWith('</html>')) broken.push(`${path} is cut off`);
    const twin = `${file}.br`;
    // A twin that is older than its page is not sent.
    if (
      existsSync(twin) &&
      newerThan(twin, file) &&
      brotliDecompressSync(readFileSync(twin)).toString() !== html
    ) {
      broken.push(`${path} has another page's twin`);
    }
    for (const [, link = ''] of html.matchAll(/ (?:href|src)="(\/[^"?#]*)/g)) {
      if (!/^\/(about|privacy|accessibility)\//.test(link)) seen.add(link);
    }
  }
  return broken;
}

const newerThan = (file: string, other: string): boolean =>
  statSync(file).mtimeMs >= statSync(other).mtimeMs;
