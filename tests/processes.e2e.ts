import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anyObjectStore, hasObjectStore, makeBucket, type ObjectStore } from './objectStore.ts';
import { freePort, startPortal } from './portal.ts';
import { isInstalled, startNginx } from './webServer.ts';

// Two portals on one database and one set of data, behind nginx, each with a folder of its own for the site, which is sent
// to one place: editors are served by both, one of them publishes. On MongoDB where MONGODB_TEST_URI says where that is, else on one SQLite file.
// Where there is a store that speaks S3 their pictures are in it, and each has a DATA_DIR of its own.

const KILLS = Number(process.env.PROCESS_KILLS ?? 2);
const SAVES = 200;
const STORIES = 5;
/** A holder that is killed is known to be gone; one that hangs is waited for. */
const TAKEN_OVER_WITHIN_MS = 15_000;
/** Who takes over starts a builder of its own, which reads everything first. */
const STARTS_WITHIN_MS = 15_000;
const SHOWN_WITHIN_MS = 90_000;

interface Picture {
  id: string;
  filename: string;
  sizes: { webp480: { filename: string } };
}

type Portal = Awaited<ReturnType<typeof startPortal>>;

const HAS_STORE = hasObjectStore();
const CAN_RUN = isInstalled('nginx', '-v') && isInstalled('rsync', '--version');

describe.skipIf(!CAN_RUN)('two processes on one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  const site = join(folder, 'www');
  const portals: Portal[] = [];
  const stories: { id: string; slug: string }[] = [];
  const bucket = `processes-${crypto.randomUUID()}`;
  let store: ObjectStore | undefined;
  let nginx: ChildProcess | undefined;
  let cms = '';
  let token = '';

  beforeAll(async () => {
    if (HAS_STORE) {
      store = await anyObjectStore(join(folder, 'store'));
      await makeBucket(store, bucket);
    }
    portals.push(await startOne(0), await startOne(1));
    cms = await balance(portals.map((portal) => portal.cms));
    const [{ email, password } = { email: '', password: '' }] = portals;
    const { json } = await ask('POST', 'users/login', { email, password });
    token = String(json.token);
    for (let at = 0; at < STORIES; at += 1) {
      const { json } = await ask('POST', 'stories', {
        title: `两台一起改${at}`,
        slug: `two-${at}`,
        date: '2026-05-01',
        summary: '还没有改。',
        _status: 'published',
      });
      stories.push({ id: json.doc.id, slug: `two-${at}` });
    }
  });

  afterAll(async () => {
    nginx?.kill();
    for (const portal of portals) await portal.stop();
    store?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('who has signed in at one is known to the other, and of both exactly one publishes', async () => {
    for (const { cms } of portals) {
      const { json } = await ask('GET', 'users/me', undefined, cms);
      expect(json.user).toMatchObject({ role: 'administrator' });
    }
    expect(builders()).toHaveLength(1);
  });

  it.skipIf(!HAS_STORE)(
    'a picture that is sent to either is served by both and is on the site, with only a bucket between them',
    async () => {
      const pictures = await Promise.all(portals.map(({ cms }, at) => sent(`第${at}张。`, cms)));
      for (const [at, { id, filename, sizes }] of pictures.entries()) {
        for (const { cms } of portals) {
          const { status, headers } = await fetch(`${cms}/api/media/file/${filename}`);
          expect([status, headers.get('Content-Type')]).toEqual([200, 'image/webp']);
        }
        const { id: story = '', slug = '' } = stories[at] ?? {};
        const { status } = await ask('PATCH', `stories/${story}`, { cover: id });
        expect(status).toBe(200);
        // The site shows a picture in its sizes.
        const shownFile = sizes.webp480.filename;
        await shown(slug, shownFile);
        expect(existsSync(join(site, 'media', shownFile))).toBe(true);
      }
      for (const at of [0, 1]) expect(existsSync(join(folder, `data-${at}`, 'media'))).toBe(false);
    },
  );

  it(`${SAVES} saves over both: none is lost, the last of each is on the site, one process publishes`, async () => {
    const last = new Map<string, string>();
    const publishers = new Set<number>();
    for (let at = 0; at < SAVES; at += 1) {
      const { id, slug } = stories[at % STORIES] ?? { id: '', slug: '' };
      const summary = `第${at}次改的。`;
      expect((await ask('PATCH', `stories/${id}`, { summary })).status).toBe(200);
      last.set(slug, summary);
      if (at % 20 === 0) for (const pid of builders()) publishers.add(pid);
    }
    for (const [slug, summary] of last) await shown(slug, summary);
    expect(publishers.size).toBe(1);
    const versions = await ask('GET', 'stories/versions?limit=1&depth=0');
    expect(versions.json.totalDocs).toBeGreaterThanOrEqual(SAVES);
  });

  it('a publisher that is stopped as by a fault of the machine is followed by the other, which takes its place for good', async () => {
    const [holder] = builders();
    process.kill(holder ?? 0, 'SIGSTOP');
    try {
      const summary = '由另一个发布。';
      const other = portals.find((portal) => !isOf(portal, holder ?? 0));
      await ask('PATCH', `stories/${stories[0]?.id}`, { summary }, other?.cms);
      const takenOver = () => builders().some((pid) => pid !== holder);
      const soon = { timeout: TAKEN_OVER_WITHIN_MS + STARTS_WITHIN_MS, interval: 50 };
      await expect.poll(takenOver, soon).toBe(true);
      await shown(stories[0]?.slug ?? '', summary);
    } finally {
      process.kill(holder ?? 0, 'SIGCONT');
    }
    const summary = '又醒了。';
    await ask('PATCH', `stories/${stories[1]?.id}`, { summary });
    await shown(stories[1]?.slug ?? '', summary);
  });

  it(`a publisher that is killed while it publishes, ${KILLS} times: the other publishes all`, async () => {
    for (let at = 0; at < KILLS; at += 1) {
      const [holder] = builders();
      const killed = portals.findIndex((portal) => isOf(portal, holder ?? 0));
      const other = portals[1 - killed];
      const summary = `第${at}次被打断。`;
      for (const { id } of stories)
        expect((await ask('PATCH', `stories/${id}`, { summary }, other?.cms)).status).toBe(200);
      process.kill(holder ?? 0, 'SIGKILL');
      for (const { slug } of stories) await shown(slug, summary);
      // Its `npm start` has ended with it.
      portals[killed] = await startOne(killed);
      cms = await balance(portals.map((portal) => portal.cms));
    }
  });

  function startOne(at: number): Promise<Portal> {
    const mongo = process.env.MONGODB_TEST_URI;
    const database = mongo ? new URL(mongo) : null;
    if (database) database.pathname = `/${folder.replaceAll(/\W/g, '')}`;
    const settings = {
      DATABASE_URI: database?.href ?? `file:${join(folder, 'portal.db')}`,
      ...(store && { ...inBucket(store), DATA_DIR: join(folder, `data-${at}`) }),
      DIST_DIR: join(folder, `site-${at}`),
      PUBLISH_TO: site,
      PAYLOAD_SECRET: 'a secret that both processes know',
    };
    return startPortal(folder, { keepsFolder: true, settings });
  }

  const inBucket = ({ port, settingsAt }: ObjectStore) => {
    const { S3_ENDPOINT = '', S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = settingsAt(port);
    return { S3_BUCKET: bucket, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY };
  };

  async function sent(alt: string, to: string): Promise<Picture> {
    const create = { width: 1200, height: 800, channels: 3, background: '#a33' } as const;
    const bytes = await sharp({ create }).png().toBuffer();
    const body = new FormData();
    body.set('file', new File([new Uint8Array(bytes)], 'photo.png', { type: 'image/png' }));
    body.set('_payload', JSON.stringify({ alt, people: 'none' }));
    const headers = { Authorization: `JWT ${token}` };
    const response = await fetch(`${to}/api/media`, { method: 'POST', headers, body });
    expect(response.status).toBe(201);
    return (await response.json()).doc;
  }

  /** The processes of the CMS that have a builder. */
  function builders(): number[] {
    const { stdout } = spawnSync('pgrep', ['-f', `site/building/program.ts .*${folder}`], {
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(Boolean).map(parentOf);
  }

  /** Until it is where the public reads it. */
  async function shown(slug: string, text: string): Promise<void> {
    const page = join(site, 'stories', slug, 'index.html');
    const isShown = () => existsSync(page) && readFileSync(page, 'utf8').includes(text);
    await expect
      .poll(isShown, {
        timeout: SHOWN_WITHIN_MS,
        interval: 50,
        message: `${slug}: ${text}`,
      })
      .toBe(true);
  }

  async function ask(method: string, path: string, body?: object, from = cms) {
    const response = await fetch(`${from}/api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  }

  /** nginx before them, asked in turn. @returns its address. */
  async function balance(addresses: string[]): Promise<string> {
    nginx?.kill();
    const port = await freePort();
    const servers = addresses.map((address) => `server ${new URL(address).host};`).join(' ');
    const http = `
      upstream cms { ${servers} }
      server {
        listen 127.0.0.1:${port};
        location / { proxy_pass http://cms; proxy_set_header Host $http_host; }
      }`;
    nginx = await startNginx(http, { port, home: mkdtempSync(join(folder, 'nginx-')) });
    const address = `http://127.0.0.1:${port}`;
    await vi.waitFor(
      async () => expect((await fetch(`${address}/api/health`)).ok).toBe(true),
      10_000,
    );
    return address;
  }
});

/** Whether a process belongs to a portal. */
function isOf(portal: Portal, pid: number): boolean {
  for (let one = pid; one > 1; one = parentOf(one)) if (one === portal.pid) return true;
  return false;
}

function parentOf(pid: number | string): number {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout.trim());
}
