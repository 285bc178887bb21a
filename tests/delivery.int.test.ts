import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BucketTarget } from '#cms/delivery/bucket.ts';
import { deliver } from '#cms/delivery/deliver.ts';
import { RsyncTarget } from '#cms/delivery/rsync.ts';
import { OURS, TakenOver, type Target } from '#cms/delivery/target.ts';
import { objectStore } from '#cms/objectStore.ts';
import { type FaultyLine, faultyLine } from './faultyLine.ts';
import {
  anyObjectStore,
  hasObjectStore,
  makeBucket,
  type ObjectStore,
  startObjectStore,
} from './objectStore.ts';
import {
  broken,
  bucketPlace,
  emptyBucket,
  folderPlace,
  type Place,
  treeOf,
  versionOf,
  write,
} from './sentSite.ts';
import { smallDisk } from './smallDisk.ts';
import { hasSsh, startSsh } from './sshServer.ts';

const home = mkdtempSync(join(tmpdir(), 'delivery-'));
const site = join(home, 'site');
const WITH_SSH = hasSsh();
const WITH_STORE = hasObjectStore();
/** A line is cut after so many bytes, from the first ones to nearly all. */
const CUT_AFTER = [0, 3000, 10_000, 40_000, 90_000, 150_000];

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Sends a version, with short pauses; after the first try that failed, what is wrong is mended. @returns what editors were told on the way. */
async function send(
  target: Target,
  version: number,
  { isOurs = (): boolean => true, mend = () => {} } = {},
): Promise<string[]> {
  write(site, versionOf(version));
  const troubles: string[] = [];
  await deliver({
    site,
    target,
    isOurs,
    onWake: () => () => {},
    onTrouble: async (text) => {
      if (troubles.push(text) === 1) mend();
    },
    log: () => {},
    pauses: [100],
  });
  return troubles;
}

/** Looks at a place again and again until something is done. @returns what was ever broken. */
async function brokenWhile(place: Place, done: Promise<unknown>): Promise<string[]> {
  const found = new Set<string>();
  let isDone = false;
  const settled = done.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    for (const problem of await broken(place)) found.add(problem);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await settled;
  return [...found];
}

/** That the place holds a version and nothing else but what is the portal's or the operator's. */
async function expectVersion(place: Place, version: number, others: string[] = []): Promise<void> {
  const tree = await treeOf(place);
  for (const path of [OURS, ...others]) expect(tree.delete(path)).toBe(true);
  expect(Object.fromEntries(tree)).toEqual(Object.fromEntries(versionOf(version)));
}

interface World {
  line: FaultyLine;
  place: Place;
  /** The target as the portal has it, over the line; another each time, as after a start. */
  target: () => Target;
}

/** What holds at each kind of place that a line leads to. */
function holds(world: () => World): void {
  it('it is sent whole, then only what has changed, and what is there no more is removed', async () => {
    const { place, target } = world();
    const kept = target();
    expect(await send(kept, 1)).toEqual([]);
    await expectVersion(place, 1);
    expect(await send(kept, 2)).toEqual([]);
    await expectVersion(place, 2);
    expect(await send(target(), 3)).toEqual([]);
    await expectVersion(place, 3);
  });

  it('over a slow line each page leads to pages that are there, at every moment', async () => {
    const { line, place, target } = world();
    await send(target(), 1);
    line.slowTo(150_000);
    expect(await brokenWhile(place, send(target(), 2))).toEqual([]);
    await expectVersion(place, 2);
  });

  it.each(CUT_AFTER)(
    'a line that is cut after %i bytes leaves no mixture, and it is caught up',
    async (bytes) => {
      const { line, place, target } = world();
      const kept = target();
      await send(kept, 1);
      line.cutAfter(bytes);
      const sending = send(kept, 2);
      const found = await brokenWhile(
        place,
        (async () => {
          await new Promise((resolve) => setTimeout(resolve, 1500));
          line.mend();
          await sending;
        })(),
      );
      expect(found).toEqual([]);
      await expectVersion(place, 2);
    },
  );

  it('a server that hangs up is said, and caught up when it is back', async () => {
    const { line, place, target } = world();
    await send(target(), 1);
    line.refuse();
    const [trouble] = await send(target(), 2, { mend: line.mend });
    expect(trouble).toMatch(/^网页已经做好，还没有送到公众看的服务器：连不上那边的服务器。/);
    await expectVersion(place, 2);
  });

  it('who has been taken over sends nothing more', async () => {
    const { place, target } = world();
    await send(target(), 1);
    await expect(send(target(), 2, { isOurs: () => false })).rejects.toThrow(TakenOver);
    await expectVersion(place, 1);
  });
}

describe.skipIf(!WITH_SSH)('a folder that ssh leads to', () => {
  const folder = join(home, 'www');
  let ssh: Awaited<ReturnType<typeof startSsh>>;
  let line: FaultyLine;

  const targetAt = (path: string, key: 'user' | 'stranger' = 'user') =>
    new RsyncTarget(
      { kind: 'ssh', host: '127.0.0.1', user: userInfo().username, port: line.port, path },
      ssh.configFor(key),
    );

  beforeAll(async () => {
    ssh = await startSsh(join(home, 'ssh'));
    line = await faultyLine(ssh.port);
  });

  beforeEach(() => line.mend());
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  afterAll(async () => {
    await line?.stop();
    ssh?.stop();
  });

  holds(() => ({ line, place: folderPlace(folder), target: () => targetAt(folder) }));

  it('of whom it knows no key gets a sentence', async () => {
    const stranger = targetAt(folder, 'stranger');
    expect(await first(stranger)).toMatch(/：那边不让写。/);
  });

  it('what others have put there stays, and nothing is sent', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'thesis.doc'), '三年的心血');
    expect(await first(targetAt(folder))).toMatch(/：那边放着别的文件，怕弄丢，没有动。/);
    expect(await folderPlace(folder).paths()).toEqual(['thesis.doc']);
  });

  it('what the operator of the server keeps beside it stays', async () => {
    mkdirSync(join(folder, '.well-known/acme-challenge'), { recursive: true });
    writeFileSync(join(folder, '.htaccess'), 'ErrorDocument 404 /404.html');
    writeFileSync(join(folder, '.well-known/acme-challenge/x'), 'x');
    const target = targetAt(folder);
    await send(target, 1);
    await send(target, 2);
    await expectVersion(folderPlace(folder), 2, ['.htaccess', '.well-known/acme-challenge/x']);
  });

  it('what another process has sent meanwhile is found out', async () => {
    const one = targetAt(folder);
    await send(one, 1);
    await send(targetAt(folder), 2);
    one.forget();
    await send(one, 3);
    await expectVersion(folderPlace(folder), 3);
  });

  onSmallDisk('ssh', async (disk, fill, makeRoom) => {
    const place = folderPlace(join(disk, 'www'));
    const target = targetAt(join(disk, 'www'));
    await send(target, 1);
    fill();
    const sending = send(target, 2, { mend: makeRoom });
    expect(await brokenWhile(place, sending)).toEqual([]);
    expect((await sending)[0]).toMatch(/：那边的磁盘满了。/);
    await expectVersion(place, 2);
  });
});

describe.skipIf(!WITH_SSH)('a folder of this machine', () => {
  it('is sent what ssh would be sent', async () => {
    const path = join(home, 'shared');
    const target = new RsyncTarget({ kind: 'folder', path });
    await send(target, 1);
    await send(target, 2);
    await expectVersion(folderPlace(path), 2);
  });
});

describe.skipIf(!WITH_STORE)('a store that speaks S3', () => {
  const bucket = `portal-${crypto.randomUUID()}`;
  const prefix = 'www/';
  let store: ObjectStore;
  let client: S3Client;
  let line: FaultyLine;

  const settings = (port = line.port) => objectStore(store.settingsAt(port)) ?? {};
  const targetOf = (name = bucket, port?: number) =>
    new BucketTarget({ bucket: name, prefix }, { ...settings(port), maxAttempts: 1 });

  beforeAll(async () => {
    store = await anyObjectStore(join(home, 'store'));
    client = await makeBucket(store, bucket);
    line = await faultyLine(store.port);
  });

  beforeEach(() => line.mend());
  afterEach(() => emptyBucket(client, bucket));

  afterAll(async () => {
    await line?.stop();
    store?.stop();
  });

  holds(() => ({ line, place: bucketPlace(client, bucket, prefix), target: targetOf }));

  it('each file has its type, and how long it may be kept', async () => {
    await send(targetOf(), 1);
    const headersOf = async (path: string) => {
      const head = new HeadObjectCommand({ Bucket: bucket, Key: prefix + path });
      const { ContentType, CacheControl } = await client.send(head);
      return [ContentType, CacheControl];
    };
    const forEver = 'public, max-age=31536000, immutable';
    expect(await headersOf('index.html')).toEqual(['text/html; charset=utf-8', 'no-cache']);
    expect(await headersOf('feeds/all.ics')).toEqual(['text/calendar; charset=utf-8', 'no-cache']);
    expect(await headersOf('_astro/main.1.css')).toEqual(['text/css; charset=utf-8', forEver]);
  });

  it('a wrong key and a bucket that is not there get a sentence', async () => {
    const wrong = { ...settings(), credentials: { accessKeyId: 'portal', secretAccessKey: 'no' } };
    expect(await first(new BucketTarget({ bucket, prefix }, wrong))).toMatch(/：那边不让写。/);
    expect(await first(targetOf('nowhere'))).toMatch(/：那边没有这个地方。/);
  });

  it('what others have put there stays, and nothing is sent', async () => {
    await send(new BucketTarget({ bucket, prefix: 'www/of/others/' }, settings()), 1);
    expect(await first(targetOf())).toMatch(/：那边放着别的文件，怕弄丢，没有动。/);
  });

  // A store of one's own alone has a disk that can be filled.
  onSmallDisk('store', async (disk, fill, makeRoom) => {
    const small = await startObjectStore(join(home, 'small'), join(disk, 'objects'));
    try {
      const there = await makeBucket(small, bucket);
      const place = bucketPlace(there, bucket, prefix);
      const target = new BucketTarget(
        { bucket, prefix },
        objectStore(small.settingsAt(small.port)) ?? {},
      );
      await send(target, 1);
      fill();
      const sending = send(target, 2, { mend: makeRoom });
      expect(await brokenWhile(place, sending)).toEqual([]);
      expect((await sending)[0]).toMatch(/：那边(的磁盘满了|出了错)。/);
      await expectVersion(place, 2);
    } finally {
      small.stop();
    }
  });
});

/** What is told first of a target to which nothing can be sent. */
async function first(target: Target): Promise<string | undefined> {
  let isOurs = true;
  const troubles: string[] = [];
  write(site, versionOf(1));
  const sending = deliver({
    site,
    target,
    isOurs: () => isOurs,
    onWake: () => () => {},
    onTrouble: async (text) => {
      troubles.push(text);
      isOurs = false;
    },
    log: () => {},
    pauses: [0],
  });
  await expect(sending).rejects.toThrow(TakenOver);
  return troubles[0];
}

/** On a disk that `fill` fills but for 60 kB, where such a disk can be mounted; where not, that is said. */
function onSmallDisk(
  name: string,
  test: (disk: string, fill: () => void, makeRoom: () => void) => Promise<void>,
): void {
  const title = 'a full disk leaves no mixture, and it is caught up when there is room';
  it(title, async ({ skip }) => {
    const folder = join(home, `disk-${name}`);
    const disk = smallDisk(folder, 1);
    if (!disk) return skip('no small disk can be mounted here');
    try {
      await test(folder, () => disk.fill(60_000), disk.makeRoom);
    } finally {
      disk.remove();
    }
  });
}
