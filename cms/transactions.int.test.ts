import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { apiAs, freshPortal, sample } from './testing/portal.ts';

const portal = await freshPortal();
const { payload } = portal;
const editor = await apiAs(portal, 'editor');

const count = async (collection: 'stories' | 'publications') =>
  (await payload.count({ collection, overrideAccess: true })).totalDocs;

describe('a save', () => {
  it('that fails half-way leaves nothing behind: no document, no version, no request to publish', {
    tags: 'transactions',
  }, async () => {
    const before = [await count('stories'), await count('publications')];
    const original = payload.db.createVersion;
    payload.db.createVersion = () => Promise.reject(new Error('Something broke.'));
    const { status } = await editor.send('POST', 'stories', sample.story());
    payload.db.createVersion = original;
    expect(status).toBe(500);
    expect([await count('stories'), await count('publications')]).toEqual(before);
    expect((await editor.send('POST', 'stories', sample.story())).status).toBe(201);
  });

  it('waits for its turn: fifty at once, and reading meanwhile, all succeed', async () => {
    const before = await count('stories');
    const saves = Array.from({ length: 50 }, () => editor.send('POST', 'stories', sample.story()));
    const reads = Array.from({ length: 20 }, () => editor.ask('stories?limit=5'));
    const statuses = (await Promise.all([...saves, ...reads])).map(({ status }) => status);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
    expect(await count('stories')).toBe(before + 50);
  });

  it('of the same document by several people is whole: the last one is there, with all of its versions', async () => {
    const { doc } = await editor.send('POST', 'stories', sample.story());
    const summaries = Array.from({ length: 10 }, (_, index) => `第 ${index} 次修改。`);
    await Promise.all(
      summaries.map((summary) => editor.send('PATCH', `stories/${doc.id}`, { summary })),
    );
    const { totalDocs } = await payload.countVersions({
      collection: 'stories',
      where: { parent: { equals: doc.id } },
      overrideAccess: true,
    });
    expect(totalDocs).toBe(11);
    const story = await payload.findByID({
      collection: 'stories',
      id: doc.id,
      overrideAccess: true,
    });
    expect(summaries).toContain(story.summary);
  });

  it('a sign-in that fails is counted while others write', async () => {
    const wrong = { email: editor.user.email, password: 'wrong' };
    const attempts = await Promise.all([
      ...Array.from({ length: 5 }, () => editor.send('POST', 'users/login', wrong)),
      ...Array.from({ length: 5 }, () => editor.send('POST', 'stories', sample.story())),
    ]);
    expect(attempts.map(({ status }) => status)).toEqual([
      ...Array(5).fill(401),
      ...Array(5).fill(201),
    ]);
  });
});

it('while another process holds the database for ten seconds a save waits, or is refused with a sentence; nothing is half', {
  tags: 'sqlite',
}, async () => {
  const { doc } = await editor.send('POST', 'stories', sample.story({ summary: '原来的。' }));
  const uri = process.env.DATABASE_URI ?? '';
  const other = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { createClient } from '@libsql/client';
     const client = createClient({ url: '${uri}' });
     await client.execute('BEGIN IMMEDIATE');
     process.stdout.write('held');
     setTimeout(() => process.exit(0), 10_000);`,
  ]);
  const ended = once(other, 'exit');
  await once(other.stdout, 'data');
  const save = (summary: string) => editor.send('PATCH', `stories/${doc.id}`, { summary });
  const first = await save('锁住的时候。');
  expect([first.status, first.text]).toEqual([503, expect.stringContaining('没有存上')]);
  const read = await editor.ask(`stories/${doc.id}`);
  expect([read.status, JSON.parse(read.text).summary]).toEqual([200, '原来的。']);
  const second = await save('等到了。');
  await ended;
  const last = await save('放开以后。');
  expect([200, 503]).toContain(second.status);
  expect([last.status, last.doc?.summary]).toEqual([200, '放开以后。']);
  const { rows } = await createClient({ url: uri }).execute('PRAGMA integrity_check');
  expect(rows[0]?.[0]).toBe('ok');
});
