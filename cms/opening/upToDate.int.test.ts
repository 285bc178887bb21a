import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { readMigrationFiles } from 'payload';
import { afterAll, expect, it } from 'vitest';
import { FORMAT } from '../backup/archive/format.ts';
import { type Entry, writeArchive } from '../backup/archive/write.ts';
import { ownPayload } from '../backup/ownPayload.ts';
import { restore } from '../backup/restore.ts';
import { databaseFor } from '../database.ts';
import { runCommand } from '../testing/commands.ts';
import { freshPortal, sample } from '../testing/portal.ts';
import { appliedSchemas } from '../upgrades/applied.ts';
import { changeContent } from '../upgrades/changeContent.ts';
import { currentSchema } from '../upgrades/schema.ts';
import { stepsAfter } from '../upgrades/steps.ts';
import { bringUpToDate } from './upToDate.ts';

const BEFORE_DRAFTS_OF_SITE = '20261125_201659_residents';
const { payload, config } = await freshPortal();
const folder = mkdtempSync(join(tmpdir(), 'up-to-date-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = (file: string) => ownPayload(config, databaseFor(`file:${file}`, process.cwd()));

/** A database as the portal left it before the site's own words had drafts. */
async function olderDatabase(name: string): Promise<Record<string, string>> {
  const DATA_DIR = join(folder, name);
  mkdirSync(DATA_DIR);
  const file = join(DATA_DIR, 'portal.db');
  const { payload: older, close } = await own(file);
  const migrations = await readMigrationFiles({ payload: older });
  await older.db.migrate({
    migrations: migrations.filter((one) => one.name <= BEFORE_DRAFTS_OF_SITE) as never, // as read
  });
  await close();
  const client = createClient({ url: `file:${file}` });
  await client.execute("INSERT INTO site (id, name, description) VALUES ('s', '鹿城', '门户。')");
  client.close();
  return { DATA_DIR, DATABASE_URI: `file:${file}` };
}

it('an older database is backed up, then brought up to date as the portal starts', {
  tags: 'sqlite',
}, async () => {
  const env = await olderDatabase('older');
  const { code, output } = await runCommand('prepare', [], { env });
  expect(code, output).toBe(0);
  expect(output).toContain(`backing up, before the content is brought to ${currentSchema()}`);
  const { payload: now, close } = await own(join(env.DATA_DIR ?? '', 'portal.db'));
  expect(await now.db.findGlobal({ slug: 'site' })).toMatchObject({
    name: '鹿城',
    _status: 'published',
  });
  await close();
  const [copy = ''] = readdirSync(join(env.DATA_DIR ?? '', 'backups'));
  const copied = join(env.DATA_DIR ?? '', 'backups', copy);
  expect(statSync(copied).mode & 0o077).toBe(0);
  const client = createClient({ url: `file:${copied}` });
  expect((await client.execute('SELECT name FROM site')).rows).toHaveLength(1);
  await expect(client.execute('SELECT _status FROM site')).rejects.toThrow('no such column');
  client.close();
  const again = await runCommand('prepare', [], { env });
  expect(again.code).toBe(0);
  expect(again.output).not.toContain('backing up');
});

it('where the backup cannot be written, nothing is changed', { tags: 'sqlite' }, async () => {
  const env = await olderDatabase('no-room');
  const BACKUP_DIR = join(folder, 'not', 'there');
  const { code } = await runCommand('prepare', [], { env: { ...env, BACKUP_DIR } });
  expect(code).toBe(1);
  const { payload: now, close } = await own(join(env.DATA_DIR ?? '', 'portal.db'));
  expect((await appliedSchemas(now))?.at(-1)).toBe(BEFORE_DRAFTS_OF_SITE);
  await close();
});

it('a database of a newer portal is refused', async () => {
  const name = '20991231_000000_of_the_future';
  const data = { name, batch: 9 };
  const { id } = await payload.db.create({ collection: 'payload-migrations', data });
  await expect(bringUpToDate(payload, () => {})).rejects.toThrow(
    `The database is of a newer portal than this one (${name})`,
  );
  await payload.db.deleteOne({ collection: 'payload-migrations', where: { id: { equals: id } } });
});

it('content of before gets what the lists go by, the draft on top too, and keeps its time', async () => {
  const made = await payload.create({
    collection: 'events',
    data: sample.event({ title: '元宵猜灯谜' }) as never, // checked by the collection
    overrideAccess: true,
  });
  const kept = { pinyin: 'yuanxiaocaidengmi yxcdm', firstDay: '2026-12-01', lastDay: '2026-12-01' };
  const none = { pinyin: null, firstDay: null, lastDay: null };
  expect(made).toMatchObject(kept);
  const { id, updatedAt } = made;
  await payload.db.updateOne({ collection: 'events', id, data: { ...none, updatedAt } });
  const versions = () =>
    payload.db.findVersions({ collection: 'events', where: { latest: { equals: true } } });
  const [version] = (await versions()).docs;
  await payload.db.updateVersion({
    collection: 'events',
    id: version?.id ?? '',
    versionData: { version: { ...version?.version, ...none } } as never, // of the version just read
  });
  await changeContent(payload, stepsAfter(''));
  const read = await payload.findByID({
    collection: 'events',
    id,
    overrideAccess: true,
    showHiddenFields: true,
  });
  expect(read).toMatchObject({ ...kept, updatedAt });
  expect((await versions()).docs[0]?.version).toMatchObject(kept);
});

/** An archive of a schema, with the site's own words and an event as that schema had them. */
async function archiveOf(schema: string): Promise<string> {
  const path = join(folder, `${schema}.tar.gz`);
  const time = '2026-11-25T21:00:00.000Z';
  const { schedule, ...rest } = sample.event({ title: '元宵猜灯谜', slug: 'yuan-xiao' });
  const rules = [{ id: '6926a8f1c0ffee0000000001', kind: 'once' }];
  const event = { ...rest, schedule: { ...schedule, rules } };
  const lines = {
    'documents/events': { id: crypto.randomUUID(), ...event, createdAt: time, updatedAt: time },
    'globals/site': { name: '鹿城', description: '门户。', createdAt: time, updatedAt: time },
  };
  async function* entries(): AsyncGenerator<Entry> {
    for (const [section, line] of Object.entries(lines)) {
      const body = Buffer.from(`${JSON.stringify(line)}\n`);
      yield { name: `${section}/000001.ndjson`, size: body.length, body };
    }
  }
  await writeArchive({
    path,
    about: { format: FORMAT, portal: '0.1.0', schema },
    entries: entries(),
    rest: () => ({
      madeAt: time,
      counts: { 'documents/events': 1, 'globals/site': 1 },
      missing: [],
    }),
  });
  return path;
}

it('an older archive is brought up to date as it is restored', async () => {
  const path = await archiveOf('20261125_135125_publication_scope');
  const DATA_DIR = join(folder, 'restored');
  const settings = { DATA_DIR, DATABASE_URI: `file:${DATA_DIR}/portal.db` };
  await restore({ config, source: { path }, settings });
  const { payload: restored, close } = await own(join(DATA_DIR, 'portal.db'));
  expect(await restored.db.findGlobal({ slug: 'site' })).toMatchObject({ _status: 'published' });
  const { docs } = await restored.db.find({ collection: 'events', where: {} });
  expect(docs).toEqual([
    expect.objectContaining({
      pinyin: 'yuanxiaocaidengmi yxcdm',
      firstDay: '2026-12-01',
      updatedAt: '2026-11-25T21:00:00.000Z',
    }),
  ]);
  await close();
});

it('an archive of a newer portal is refused', async () => {
  const path = await archiveOf('20991231_000000_of_the_future');
  const DATA_DIR = join(folder, 'never');
  const settings = { DATA_DIR, DATABASE_URI: `file:${DATA_DIR}/portal.db` };
  await expect(restore({ config, source: { path }, settings })).rejects.toThrow(
    'it was written by a newer portal (0.1.0): update this one first.',
  );
});
