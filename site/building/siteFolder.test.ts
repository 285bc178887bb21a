import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { carryOut, readJournal } from './journal.ts';
import { SiteFolder } from './siteFolder.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-folder-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const html = (words: string) => Buffer.from(`<p>${words.repeat(300)}</p></html>`);

const filesOf = (site: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: site, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(site.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

/** A site with two pages, each with its compressed twins. */
async function siteAt(name: string): Promise<SiteFolder> {
  const site = new SiteFolder(join(folder, name));
  site.open();
  await site.stage('index.html', html('首页'));
  await site.stage('a/index.html', html('甲'));
  await site.commit();
  return site;
}

/** What is to become of it: the first page is another, one is new, one goes, one has no twins any more. */
async function change(site: SiteFolder): Promise<void> {
  await site.stage('index.html', Buffer.from('短'), 3);
  await site.stage('b/index.html', html('乙'), 1);
  site.remove('a/index.html');
}

describe('the folder of the site', () => {
  it('has each file with its twins, and writes none that is there with the same bytes', async () => {
    const site = await siteAt('site');
    expect(Object.keys(filesOf(join(folder, 'site')))).toEqual([
      ...['a/index.html', 'a/index.html.br', 'a/index.html.gz'],
      ...['index.html', 'index.html.br', 'index.html.gz'],
    ]);
    await site.stage('index.html', html('首页'));
    expect(await site.commit()).toEqual({ written: 0, removed: 0 });
  });

  it('writes a page anew whose twins are lost', async () => {
    const site = await siteAt('site');
    const before = filesOf(join(folder, 'site'));
    rmSync(join(folder, 'site/a/index.html.gz'));
    await site.stage('a/index.html', html('甲'));
    await site.commit();
    expect(filesOf(join(folder, 'site'))).toEqual(before);
  });

  it('stays as it was when what is prepared is dropped', async () => {
    const site = await siteAt('site');
    const before = filesOf(join(folder, 'site'));
    await change(site);
    await site.drop();
    expect(filesOf(join(folder, 'site'))).toEqual(before);
    expect(globSync('*', { cwd: folder }).sort()).toEqual(['site', 'site.lock']);
  });

  it('places what is new before what links to it, and removes last', async () => {
    const order: string[] = [];
    await interrupted(Number.POSITIVE_INFINITY, order);
    expect(order.filter((file) => file.endsWith('.html'))).toEqual([
      ...['b/index.html', 'index.html', 'a/index.html'],
    ]);
  });

  it('after a kill at any step of a publication the next start goes through with it', async () => {
    const steps: string[] = [];
    const after = await interrupted(Number.POSITIVE_INFINITY, steps);
    expect(steps.length).toBeGreaterThan(7);
    for (const [done] of steps.entries()) {
      expect(await interrupted(done, []), `after ${done} steps`).toEqual(after);
    }
  });

  it('is refused to a second process while the first one runs', async () => {
    await siteAt('site');
    // The parent of this process runs for certain.
    writeFileSync(join(folder, 'site.lock'), String(process.ppid));
    expect(() => new SiteFolder(join(folder, 'site')).open()).toThrow(
      /^Process \d+ writes this site already: stop it, or set DIST_DIR to another folder\.$/,
    );
    writeFileSync(join(folder, 'site.lock'), '999999999');
    new SiteFolder(join(folder, 'site')).open();
  });
});

/** The site after a publication that was killed when so many steps were done, and the next start. */
async function interrupted(steps: number, order: string[]): Promise<Record<string, string>> {
  const name = `site-${steps}`;
  const [site, staging] = [join(folder, name), join(folder, `${name}.staging`)];
  const first = await siteAt(name);
  await change(first);
  // The publication goes through on a copy; its journal and what is prepared are taken from the instant before.
  const journal = await journalOf(first, site, staging);
  for (const file of carryOut(journal, { staging, site })) {
    order.push(file);
    if (order.length >= steps) break;
  }
  const next = new SiteFolder(site);
  next.open();
  expect(globSync(`${name}.*`, { cwd: folder })).toEqual([`${name}.lock`]);
  return filesOf(site);
}

/** Lets a publication write its journal, by making the move into place fail, and gives the journal. */
async function journalOf(prepared: SiteFolder, site: string, staging: string) {
  const kept = `${site}.kept`;
  cpSync(site, kept, { recursive: true });
  // A file where a folder is to be.
  rmSync(join(site, 'b'), { recursive: true, force: true });
  writeFileSync(join(site, 'b'), '');
  await expect(prepared.commit()).rejects.toThrow(/EEXIST|ENOTDIR/);
  await prepared.drop();
  const journal = readJournal(staging);
  if (!journal) throw new Error('There is no journal.');
  rmSync(site, { recursive: true });
  cpSync(kept, site, { recursive: true, preserveTimestamps: true });
  rmSync(kept, { recursive: true });
  return journal;
}
