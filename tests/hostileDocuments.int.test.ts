import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { SiteBuilder } from '#cms/builder/siteBuilder.ts';
import { apiAs, freshPortal, sample } from '#cms/testing/portal.ts';
import { serveCms } from './cmsServer.ts';
import { DOCUMENTS } from './hostile/documents.ts';
import { UPLOADS } from './hostile/pictures.ts';

const portal = await freshPortal();
const { payload, config } = portal;
const editor = await apiAs(portal, 'editor');
const folder = mkdtempSync(join(tmpdir(), 'hostile-documents-'));
const { url: cmsUrl, server: cms } = await serveCms(config);

afterAll(() => {
  cms.close();
  rmSync(folder, { recursive: true, force: true });
});

const taken: string[] = [];

/** Sends a picture as a browser would, byte for byte: a form of Node would put a name right. */
async function upload(bytes: Buffer, name: string, type: string) {
  const head = (part: string, more: string) =>
    `--b\r\nContent-Disposition: form-data; name="${part}"${more}\r\n\r\n`;
  const fields = JSON.stringify({ alt: '一张照片', people: 'none' });
  const quoted = name.replaceAll('"', '%22').replace(/[\r\n]/g, ' ');
  const body = Buffer.concat([
    Buffer.from(`${head('_payload', '')}${fields}\r\n`),
    Buffer.from(
      `${head('file', `; filename="${quoted}"`).slice(0, -2)}Content-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n--b--\r\n'),
  ]);
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
  return editor.ask('media', { method: 'POST', headers, body: new Uint8Array(body) });
}

const sentenceOf = (text: string): string => JSON.parse(text).errors?.[0]?.message ?? '';

it.each(UPLOADS)('a picture: $what', { timeout: 120_000 }, async (file) => {
  const { name = 'a.png', type = 'image/png', bytes, isTaken } = file;
  const { status, text } = await upload(await bytes(), name, type);
  if (!isTaken) {
    expect([400, 413, 415], text).toContain(status);
    expect(sentenceOf(text).length, text).toBeGreaterThan(4);
    return;
  }
  expect(status, text).toBe(201);
  const { doc } = JSON.parse(text);
  expect(doc.filename).toMatch(/^[a-z0-9-]{1,80}\.webp$/);
  taken.push(doc.id);
  // What is served is pixels, encoded anew: nothing else of the file is left.
  for (const one of globSync(
    `${process.env.DATA_DIR}/media/${doc.filename.replace('.webp', '')}*`,
  )) {
    const stored = readFileSync(one);
    const { format, exif, xmp } = await sharp(stored).metadata();
    expect(['webp', 'heif', 'avif']).toContain(format);
    expect([exif, xmp]).toEqual([undefined, undefined]);
    expect(stored.toString('latin1')).not.toMatch(/<script|<\?php|secret-of-the-camera/);
  }
});

it.each(DOCUMENTS)('$what', { timeout: 120_000 }, async ({ collection, data, isTaken }) => {
  const { status, text } = await editor.send('POST', collection, data);
  if (isTaken) return expect(status, text.slice(0, 300)).toBe(201);
  expect([400, 409, 413], text.slice(0, 300)).toContain(status);
  expect(sentenceOf(text).length, text).toBeGreaterThan(4);
});

it('there are at least sixty of them', () => {
  expect(UPLOADS.length + DOCUMENTS.length).toBeGreaterThan(100);
  expect([...UPLOADS, ...DOCUMENTS].filter(({ isTaken }) => !isTaken).length).toBeGreaterThan(50);
});

it('the publication afterwards works, with all that was taken', { timeout: 600_000 }, async () => {
  const data = { name: '鹿城', description: '门户。' };
  await payload.updateGlobal({ slug: 'site', data, overrideAccess: true });
  const gallery = taken.slice(0, 20);
  const shown = sample.story({ title: '还在', slug: 'hai-zai', cover: taken[20], gallery });
  const made = await editor.send('POST', 'stories', shown);
  expect(made.status, made.text).toBe(201);
  const site = join(folder, 'site');
  const builder = new SiteBuilder({ root: process.cwd(), site, cmsUrl });
  try {
    await builder.publish('everything');
  } finally {
    await builder.stop();
  }
  expect(readFileSync(join(site, 'stories/hai-zai/index.html'), 'utf8')).toContain('还在');
  const pages = globSync(join(site, '**/*.html')).map((path) => readFileSync(path, 'utf8'));
  // Within quotes markup is text.
  const isHarmful = (page: string) =>
    /href="\s*javascript:/i.test(page) ||
    /<script>alert|onload="alert|<img src=x/.test(page.replace(/content="[^"]*"/g, ''));
  const scripts = pages.filter(isHarmful);
  expect(scripts).toEqual([]);
});
