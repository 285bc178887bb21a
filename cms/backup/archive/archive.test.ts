import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Header, pack } from 'tar-stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT } from './format.ts';
import { bytesOf } from './read.ts';
import { verifyArchive } from './verify.ts';
import { type Entry, writeArchive } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);

const about = { format: FORMAT, portal: '0.1.0', schema: '20261126_082140_exchange' };
const madeAt = '2026-11-26T00:00:00.000Z';
const story = { id: 'one', title: '重阳' };

const entry = (name: string, text: string | Buffer): Entry => {
  const body = Buffer.from(text);
  return { name, size: body.length, body };
};

async function* some(): AsyncGenerator<Entry> {
  yield entry('documents/stories/000001.ndjson', `${JSON.stringify(story)}\n`);
  yield entry('pictures/桃源湖-480x300.webp', Buffer.alloc(700, 7));
}

const write = (name: string, more: Partial<Parameters<typeof writeArchive>[0]> = {}) =>
  writeArchive({
    path: file(name),
    about,
    entries: some(),
    rest: () => ({ madeAt, counts: { 'documents/stories': 1 }, missing: [] }),
    ...more,
  });

const verify = (name: string, identity?: string) =>
  verifyArchive({ path: file(name), identity }, ({ schema }) => schema === about.schema);

/** An archive of any entries, whatever they are. */
async function packed(name: string, entries: (Partial<Header> & { name: string; text: string })[]) {
  const tar = pack();
  for (const { text, ...header } of entries) tar.entry(header, text);
  tar.finalize();
  writeFileSync(file(name), gzipSync(await bytesOf(tar as never))); // a stream, by streamx
}

const text = JSON.stringify(about);
const line = `${JSON.stringify(story)}\n`;
let whole = Buffer.alloc(0);

beforeAll(async () => {
  await write('whole.tar.gz');
  whole = readFileSync(file('whole.tar.gz'));
});

it('what is whole is found to be', async () => {
  const lines: unknown[] = [];
  const { manifest, pictureBytes } = await verifyArchive(
    { path: file('whole.tar.gz') },
    () => true,
    { onLine: (section, line) => lines.push([section, line]) },
  );
  expect(lines).toEqual([['documents/stories', story]]);
  expect(pictureBytes).toBe(700);
  expect(manifest).toMatchObject({ ...about, madeAt, counts: { 'documents/stories': 1 } });
});

it('the same content gives the same bytes', async () => {
  await write('again.tar.gz');
  expect(readFileSync(file('again.tar.gz')).equals(whole)).toBe(true);
});

it('cut short anywhere, it is refused', async () => {
  for (let at = 1; at < whole.length; at += 7) {
    writeFileSync(file('short.tar.gz'), whole.subarray(0, at));
    await expect(verify('short.tar.gz'), `at ${at}`).rejects.toThrow(
      /it is cut short|it is another type of file/,
    );
  }
});

it('with any byte changed, it is refused, but for those that change nothing of what is in it', async () => {
  const contents = async (name: string) => {
    const lines: string[] = [];
    const onLine = (section: string, line: object) => lines.push(section, JSON.stringify(line));
    return [await verifyArchive({ path: file(name) }, () => true, { onLine }), lines];
  };
  const right = await contents('whole.tar.gz');
  let harmless = 0;
  for (let at = 0; at < whole.length; at += 1) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x11;
    writeFileSync(file('changed.tar.gz'), changed);
    const read = await contents('changed.tar.gz').catch((error: Error) => error);
    if (read instanceof Error) {
      expect(read.message).toMatch(/^its? /);
      continue;
    }
    // What gzip says of its machine, or zeros taken from elsewhere.
    harmless += 1;
    expect(read, `at ${at}`).toEqual(right);
  }
  expect(harmless).toBeLessThan(whole.length / 20);
});

it.each([
  ['nothing', Buffer.alloc(0), 'it is empty'],
  ['a picture', Buffer.from('RIFF....WEBPVP8 '), 'it is another type of file'],
  ['compressed words', gzipSync('Dear all, '.repeat(200)), /it is damaged/],
  // 1 GB of zeros in 1 MB, of which nothing is to be kept.
  ['a bomb', gzipSync(Buffer.alloc(60_000_000)), 'it unpacks to more than it says'],
])('%s is refused', async (_, bytes, message) => {
  writeFileSync(file('other'), bytes);
  await expect(verify('other')).rejects.toThrow(message);
});

it('no such file is refused', async () => {
  await expect(verify('none')).rejects.toThrow('there is no such file');
});

const first = { name: 'about.json', text };

it.each([
  ['a way out', [first, { name: 'pictures/../../portal.db', text: 'x' }], 'which no backup has'],
  ['an absolute path', [first, { name: '/etc/passwd', text: 'x' }], 'which no backup has'],
  [
    'a link',
    [first, { name: 'pictures/a.webp', type: 'symlink', linkname: '/', text: '' }],
    'which no backup has',
  ],
  ['something unknown', [first, { name: 'run.sh', text: 'x' }], 'which no backup has'],
  ['no beginning', [{ name: 'pictures/a.webp', text: 'x' }], 'it does not begin as a backup does'],
  ['no list', [first], 'its list of what is in it is missing'],
  [
    'one entry twice',
    [first, ...[1, 2].map(() => ({ name: 'pictures/a.webp', text: 'x' }))],
    'twice',
  ],
  [
    'half a line',
    [first, { name: 'documents/stories/000001.ndjson', text: '{"id":' }],
    'in the middle of a line',
  ],
  [
    'a line that is none',
    [first, { name: 'documents/stories/000001.ndjson', text: 'Hello\n' }],
    'no JSON',
  ],
  [
    'a list as a document',
    [first, { name: 'documents/stories/000001.ndjson', text: '[]\n' }],
    'no document',
  ],
  [
    'a newer form',
    [{ name: 'about.json', text: JSON.stringify({ ...about, format: 2 }) }],
    'it was written by a newer portal',
  ],
  [
    'a newer schema',
    [{ name: 'about.json', text: JSON.stringify({ ...about, schema: '2099' }) }],
    'it was written by a newer portal',
  ],
] as const)('%s is refused', async (_, entries, message) => {
  await packed('made.tar.gz', [...entries]);
  await expect(verify('made.tar.gz')).rejects.toThrow(message);
});

it.each([
  ['an entry is missing', [], 'its documents/stories/000001.ndjson is missing'],
  [
    'an entry is another',
    [{ name: 'documents/stories/000001.ndjson', text: '{"id":"two"}\n' }],
    'is not what was written',
  ],
  [
    'there is one more',
    [
      { name: 'documents/stories/000001.ndjson', text: line },
      { name: 'pictures/a', text: 'x' },
    ],
    'which it does not list',
  ],
])('where %s than its list says, it is refused', async (_, entries, message) => {
  const { manifest } = await write(`listed-${crypto.randomUUID()}`, {
    entries: (async function* () {
      yield entry('documents/stories/000001.ndjson', line);
    })(),
  });
  const own = { name: 'about.json', text: `${JSON.stringify(about, null, 1)}\n` };
  const list = { name: 'manifest.json', text: JSON.stringify(manifest) };
  await packed('made.tar.gz', [own, ...entries, list]);
  await expect(verify('made.tar.gz')).rejects.toThrow(message);
});

it('what is said to be larger than anything can be is not waited for', async () => {
  const tar = pack();
  tar.entry({ name: 'about.json' }, text);
  tar.entry({ name: 'pictures/a.webp', size: 1e12 }).write(Buffer.alloc(1000));
  const chunks: Buffer[] = [];
  tar.on('data', (chunk) => chunks.push(chunk as Buffer)); // bytes
  await setTimeout(50);
  writeFileSync(file('large.tar.gz'), gzipSync(Buffer.concat(chunks)));
  await expect(verify('large.tar.gz')).rejects.toThrow('is larger than any can be');
});

it('encrypted, it is read with its key alone', async () => {
  const [identity, other] = [await generateX25519Identity(), await generateX25519Identity()];
  writeFileSync(file('key'), `# created today\n${identity}\n`);
  writeFileSync(file('other-key'), `${other}\n`);
  writeFileSync(file('no-key'), 'a word\n');
  await write('secret.tar.gz.age', { recipient: await identityToRecipient(identity) });
  expect(readFileSync(file('secret.tar.gz.age')).includes('about.json')).toBe(false);
  await expect(verify('secret.tar.gz.age')).rejects.toThrow('it is encrypted');
  await expect(verify('secret.tar.gz.age', file('other-key'))).rejects.toThrow('does not open it');
  await expect(verify('secret.tar.gz.age', file('no-key'))).rejects.toThrow('holds no key');
  expect((await verify('secret.tar.gz.age', file('key'))).manifest).toMatchObject(about);
  const bytes = readFileSync(file('secret.tar.gz.age'));
  for (const at of [bytes.length - 1, bytes.length - 100, 250]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file('secret.tar.gz.age'), changed);
    await expect(verify('secret.tar.gz.age', file('key'))).rejects.toThrow();
  }
});

it('what cannot be written is said, and ends', async () => {
  await expect(write('no/such/folder.tar.gz')).rejects.toThrow('ENOENT');
  const failing = (async function* (): AsyncGenerator<Entry> {
    yield* some();
    throw new Error('the database went away');
  })();
  await expect(write('failing.tar.gz', { entries: failing })).rejects.toThrow('went away');
});

it('nobody writes at the file after the failure was said', async () => {
  const nobody = `age1${'q'.repeat(58)}`;
  await expect(write('late.tar.gz.age', { recipient: nobody })).rejects.toThrow();
  rmSync(file('late.tar.gz.age'), { force: true });
  await setTimeout(200);
  expect(existsSync(file('late.tar.gz.age'))).toBe(false);
});
