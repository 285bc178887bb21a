import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload, Where } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isGenuine } from '../audit/mac.ts';
import { databaseFor } from '../database.ts';
import { contentsOf, runCommand } from '../testing/commands.ts';
import { freshDatabase } from '../testing/database.ts';
import { fillPortal, SIGN_IN } from '../testing/filled.ts';
import { freshPortal } from '../testing/portal.ts';
import { LEFT_OUT } from './leftOut.ts';
import { ownPayload } from './ownPayload.ts';

const { payload, config } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const archive = join(folder, 'portal.tar.gz');

const envOf = (name: string, uri = `file:${folder}/${name}/portal.db`) => ({
  DATA_DIR: join(folder, name),
  DATABASE_URI: uri,
  PAYLOAD_SECRET: readFileSync(join(here.DATA_DIR, 'secret'), 'utf8').trim(),
});
const here = {
  DATA_DIR: process.env.DATA_DIR ?? '',
  DATABASE_URI: process.env.DATABASE_URI ?? '',
};

async function succeed(name: string, args: string[], env: Record<string, string>): Promise<string> {
  const { code, output } = await runCommand(name, args, { env });
  expect(output).not.toMatch(/error/i);
  expect(code, output).toBe(0);
  return output;
}

beforeAll(async () => {
  await fillPortal(payload);
  await succeed('backup', [archive], here);
});

const lines = (text = '') =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('a backup', () => {
  it('holds every document, also drafts and what is in the trash, and every version', async () => {
    const contents = await contentsOf({ path: archive });
    for (const { slug, versions } of config.collections) {
      if (slug in LEFT_OUT) continue;
      const part = contents.get(`documents/${slug}/000001.ndjson`);
      // That there was a backup is known when it is there.
      const where: Where = slug === 'audits' ? { action: { not_equals: 'backedUp' } } : {};
      const { totalDocs } = await payload.db.count({ collection: slug as 'stories', where });
      if (totalDocs === 0) expect(part, slug).toBeUndefined();
      else expect(lines(part), slug).toHaveLength(totalDocs);
      if (!versions) continue;
      const { totalDocs: of } = await payload.db.countVersions({
        collection: slug as 'stories',
        where: {},
      });
      expect(lines(contents.get(`versions/${slug}/000001.ndjson`)), slug).toHaveLength(of);
    }
    expect(contents.get('globalVersions/site/000001.ndjson')).toBeDefined();
    expect([...contents.keys()].filter((name) => name.endsWith('.avif')).length).toBeGreaterThan(2);
  });

  it('names each collection that it leaves out, and no other', () => {
    const slugs = config.collections.map(({ slug }) => slug as string);
    expect(Object.keys(LEFT_OUT).filter((slug) => !slugs.includes(slug))).toEqual([
      'payload-locked-documents',
    ]);
  });

  it('signs nobody in: no session is in it, and nothing that gives another password', async () => {
    const users = lines((await contentsOf({ path: archive })).get('documents/users/000001.ndjson'));
    for (const user of users) {
      expect(user).toMatchObject({ hash: expect.any(String), salt: expect.any(String) });
      expect(Object.keys(user)).not.toContain('sessions');
    }
  });

  it('is the same again when nothing has changed, but for its time', async () => {
    const again = join(folder, 'again.tar.gz');
    await succeed('backup', [again], here);
    expect(await contentsOf({ path: again })).toEqual(await contentsOf({ path: archive }));
  });

  it('is in the audit log', async () => {
    const { docs } = await payload.find({
      collection: 'audits',
      where: { action: { equals: 'backedUp' } },
      sort: 'createdAt',
      overrideAccess: true,
    });
    expect(docs).toMatchObject([
      { title: 'portal.tar.gz', details: archive, name: '服务器上的命令', address: 'here' },
      { title: 'again.tar.gz' },
    ]);
    expect(docs.map((entry) => isGenuine(entry, payload.secret))).toEqual([true, true]);
  });

  it('overwrites nothing', async () => {
    const { code, output } = await runCommand('backup', [archive], { env: here });
    expect(code).toBe(1);
    expect(output).toContain(`${archive} is there already: name a new file.\n`);
  });
});

describe('an archive', () => {
  it('is restored into SQLite, whence a backup is the same', async () => {
    await succeed('restore', [archive], envOf('sqlite'));
    const back = join(folder, 'sqlite.tar.gz');
    await succeed('backup', [back], envOf('sqlite'));
    expect(await contentsOf({ path: back })).toEqual(await contentsOf({ path: archive }));
  });

  it('brings along the passwords', async () => {
    const db = databaseFor(envOf('sqlite').DATABASE_URI, process.cwd());
    const { payload: restored, close } = await ownPayload(config, db);
    const { user } = await restored.login({ collection: 'users', data: SIGN_IN });
    expect(user?.name).toBe('王编辑');
    await close();
  });

  it('leaves an entry in the audit log of what was restored, and none where it came from', async () => {
    const where = { action: { equals: 'restoredPortal' } };
    const find = async (of: Payload) =>
      (await of.find({ collection: 'audits', where, overrideAccess: true })).docs;
    const db = databaseFor(envOf('sqlite').DATABASE_URI, process.cwd());
    const { payload: restored, close } = await ownPayload(config, db);
    const [entry, ...more] = await find(restored);
    await close();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      title: 'portal.tar.gz',
      details: expect.stringContaining(' 的备份'),
    });
    expect(entry && isGenuine(entry, payload.secret)).toBe(true);
    expect(await find(payload)).toEqual([]);
  });

  it('is not restored over anything', async () => {
    const { code, output } = await runCommand('restore', [archive], { env: envOf('sqlite') });
    expect(code).toBe(1);
    expect(output).toContain('The database holds documents/');
    const pictures = envOf('sqlite').DATA_DIR;
    const env = { DATA_DIR: pictures, DATABASE_URI: `file:${folder}/other.db` };
    const other = await runCommand('restore', [archive], { env });
    expect(other.output).toContain('media holds ');
  });

  it.skipIf(!process.env.MONGODB_TEST_URI)(
    'is restored into MongoDB, whence a backup is the same, and back',
    async () => {
      const { uri, drop } = freshDatabase(folder);
      const mongo = envOf('mongo', uri);
      try {
        await succeed('restore', [archive], mongo);
        const back = join(folder, 'mongo.tar.gz');
        await succeed('backup', [back], mongo);
        expect(await contentsOf({ path: back })).toEqual(await contentsOf({ path: archive }));
        await succeed('restore', [back], envOf('third'));
        const third = join(folder, 'third.tar.gz');
        await succeed('backup', [third], envOf('third'));
        expect(await contentsOf({ path: third })).toEqual(await contentsOf({ path: archive }));
      } finally {
        const db = databaseFor(uri, process.cwd());
        const own = await ownPayload(config, db);
        await drop(own.payload);
        await own.close();
      }
    },
  );
});

it('an empty portal has nothing to back up', async () => {
  const { code, output } = await runCommand('backup', [join(folder, 'none.tar.gz')], {
    env: envOf('empty'),
  });
  expect(code).toBe(1);
  expect(output).toContain('nothing to back up');
});
