import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Ran, runCommand } from '../testing/commands.ts';
import { freshDatabase } from '../testing/database.ts';

// Each look is a process of its own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const data = join(folder, 'data');
const backups = join(folder, 'backups');
const database = freshDatabase(data);
const isSqlite = database.uri.startsWith('file:');
const env: Record<string, string> = {
  DATA_DIR: data,
  DATABASE_URI: database.uri,
  DIST_DIR: join(folder, 'site'),
  NODE_ENV: '',
  BACKUP_DIR: '',
  PAYLOAD_SECRET: '',
};

const listening: Server[] = [];
/** Something that listens on a port of its own, and answers as it is told. */
async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  listening.push(server);
  await once(server, 'listening');
  return String((server.address() as AddressInfo).port); // a TCP server has one
}

/** Ports that nobody has. */
async function freePorts(): Promise<Record<string, string>> {
  const [CMS_PORT, SITE_PORT] = [await listen(() => {}), await listen(() => {})];
  const ended = listening.splice(-2).map((server) => {
    server.close();
    return once(server, 'close');
  });
  await Promise.all(ended);
  return { CMS_PORT, SITE_PORT };
}

const doctor = (more: Record<string, string> = {}): Promise<Ran> =>
  runCommand('doctor', [], { env: { ...env, ...more } });

/** Every file of the portal, and what is in it; but for what processes share of SQLite's log while they have it open. */
const files = () =>
  globSync('**/*', { cwd: folder })
    .filter((name) => !name.endsWith('-shm') && statSync(join(folder, name)).isFile())
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .sort();

let payload: Payload;
beforeAll(async () => {
  Object.assign(env, await freePorts());
  // Before there is anything.
  before = await doctor();
  leftBefore = files();
  mkdirSync(data, { mode: 0o700 });
  Object.assign(process.env, { DATA_DIR: data, DATABASE_URI: database.uri, PAYLOAD_SECRET: '' });
  const { currentPayload } = await import('../opening/prepare.ts');
  payload = await currentPayload(() => {});
});
let before: Ran;
let leftBefore: string[];
afterAll(async () => {
  for (const server of listening) server.close();
  await database.drop(payload);
  await payload.destroy();
  rmSync(folder, { recursive: true, force: true });
});

it('of a portal that was never started it says so, and makes nothing', () => {
  expect(before.code).toBe(0);
  expect(before.output).toContain(
    isSqlite
      ? '! 还没有数据库：第一次启动门户时会建好。There is no database yet: the first start of the portal makes it.'
      : '! 数据库还没有准备好，下次启动时会准备。The database is not prepared yet: the next start does so.',
  );
  expect(leftBefore).toEqual([]);
});

it('of a portal in order every line is right, and nothing is written', async () => {
  const startedAt = new Date().toISOString();
  await payload.create({
    collection: 'publications',
    data: { reason: '测试', state: 'live', startedAt, finishedAt: startedAt },
    overrideAccess: true,
  });
  mkdirSync(backups);
  writeFileSync(join(backups, 'portal-2026-11-26.tar.gz'), 'a backup');
  const held = files();
  const { code, output } = await doctor({ BACKUP_DIR: backups });
  expect([code, output.match(/^[!✗].*/gm)]).toEqual([0, null]);
  expect(output).toMatch(/^✓ .*The database answers: (SQLite|MongoDB) \d/m);
  expect(output).toContain('The database is up to date with this portal.');
  expect(output).toContain('The site was brought up to date');
  expect(files()).toEqual(held);
});

it('what is wrong is said, each in a line, and the status is 1', async () => {
  const picture = await sharp({
    create: { width: 600, height: 400, channels: 3, background: '#b3261e' },
  })
    .jpeg()
    .toBuffer();
  const { filename } = await payload.create({
    collection: 'media',
    data: { alt: '一张照片', people: 'none' } as never, // checked by the collection
    file: { name: 'a.jpg', mimetype: 'image/jpeg', size: picture.length, data: picture },
    overrideAccess: true,
  });
  rmSync(join(data, 'media', filename ?? ''));
  await payload.create({
    collection: 'publications',
    data: { reason: '测试', state: 'failed', error: '不行' },
    overrideAccess: true,
  });
  const tomorrow = Date.now() / 1000 + 2 * 86_400;
  utimesSync(join(backups, 'portal-2026-11-26.tar.gz'), tomorrow, tomorrow);
  chmodSync(data, 0o755);
  const SITE_PORT = await listen((_, response) => response.end('another program'));
  const { code, output } = await doctor({ BACKUP_DIR: backups, SITE_PORT });
  expect(code).toBe(1);
  expect(output.match(/^✗ .*/gm)).toEqual([
    `✗ 端口 ${SITE_PORT} 被别的程序占着：请停掉它，或者把 SITE_PORT 改成别的。Port ${SITE_PORT} is held by another program: stop that, or choose another SITE_PORT.`,
    expect.stringMatching(
      /少了 1 个图片文件：a\.webp，.*Of \d files of pictures 1 are missing: a\.webp/,
    ),
    expect.stringContaining('The last publication failed'),
    expect.stringContaining('something was stored 1 day later'),
  ]);
  expect(output).toMatch(/^有 4 处不对，请看上面打 ✗ 的。Wrong: 4\. See the lines with ✗\.$/m);
  const folders = await doctor({ BACKUP_DIR: join(folder, 'nowhere') });
  expect(folders.output).toMatch(/^✗ 备份文件夹 .*nowhere 找不到/m);
});

it('of a portal that runs the ports are its own', async () => {
  const CMS_PORT = await listen((_, response) => response.end('{"ok":true}'));
  const icon = readFileSync('public/icon.svg');
  const SITE_PORT = await listen((_, response) => response.end(icon));
  const { output } = await doctor({ CMS_PORT, SITE_PORT });
  expect(output).toContain(`✓ 端口 ${CMS_PORT} 上是门户自己（CMS_PORT）。`);
  expect(output).toContain(`✓ 端口 ${SITE_PORT} 上是门户自己（SITE_PORT）。`);
});

it('a database that does not answer is said, without the password in its address', async () => {
  const DATABASE_URI = 'mongodb://portal:geheim@127.0.0.1:9/portal';
  const { code, output } = await doctor({ DATABASE_URI });
  expect(code).toBe(1);
  expect(output).toMatch(/^✗ 数据库用不了（.*ECONNREFUSED.*The database does not answer/m);
  expect(output).not.toContain('geheim');
});

it('a file that is no database is said', { tags: ['sqlite'] }, async () => {
  const broken = join(folder, 'broken.db');
  writeFileSync(broken, 'no database at all, but long enough to be looked at'.repeat(100));
  const { code, output } = await doctor({ DATABASE_URI: `file:${broken}` });
  expect([code, output]).toEqual([1, expect.stringMatching(/^✗ 数据库用不了（.*SQLITE_NOTADB/m)]);
});

it('a restore that has not ended is said', { tags: ['sqlite'] }, async () => {
  writeFileSync(join(data, 'restoring.json'), '{"state":"writing"}');
  const { code, output } = await doctor();
  renameSync(join(data, 'restoring.json'), join(folder, 'restoring.json'));
  expect([code, output]).toEqual([1, expect.stringContaining('✗ 有一次恢复没有做完')]);
});
