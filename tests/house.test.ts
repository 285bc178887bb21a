import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of the house, and into which others each may reach; its own it always may. What is not listed
 * here is no room, and a file in it fails the test. See README, “The house”.
 */
const ROOMS: Record<string, string[]> = {
  'content/model': [],
  'content/seed': ['content/model'],
  'content/holidays': ['content/model'],
  content: ['content/model'],

  'cms/access': ['cms'],
  'cms/fields': ['content/model', 'cms/access'],
  'cms/publishing': ['content/model', 'cms'],
  'cms/collections': ['content/model', 'cms/access', 'cms/fields', 'cms/publishing', 'cms'],
  'cms/admin': ['content/model', 'cms/publishing'],
  'cms/opening': ['content/model', 'content/seed', 'cms/fields', 'cms'],
  'cms/commands': ['content', 'content/model', 'cms/opening', 'cms/publishing', 'cms'],
  'cms/testing': ['cms/access', 'cms'],
  'cms/app': ['cms'],
  cms: ['content', 'content/model', 'cms/collections', 'cms/fields', 'cms/publishing'],

  // The words of the interface, and tool configuration.
  site: ['site/words'],
  'site/words': [],
  'site/art': [],
  'site/calendar': ['site'],
  'site/portal': ['content', 'content/model', 'content/holidays', 'site/calendar', 'site'],
  'site/styles': [],
  'site/search': ['content/model', 'site'],
  'site/feeds': ['content/model', 'site/portal', 'site'],
  'site/islands': ['site/calendar', 'site/search', 'site'],
  'site/components': ['content/model', 'site/portal', 'site/calendar', 'site/art', 'site'],
  'site/layouts': [
    'content/model',
    'site/portal',
    'site/feeds',
    'site/components',
    'site/islands',
    'site/styles',
    'site/art',
    'site',
  ],
  'site/pages': [
    'content/model',
    'site/portal',
    'site/feeds',
    'site/components',
    'site/islands',
    'site/layouts',
    'site',
  ],

  'site/examples': [
    'content/model',
    'site/portal',
    'site/components',
    'site/islands',
    'site/layouts',
    'site/styles',
    'site',
  ],

  tests: ['content/model', 'cms/publishing'],
  bench: ['site/search', 'site/calendar', 'tests', 'cms/publishing'],
};

/** What the site may know of the CMS: the types of its replies. */
const CONTRACT = 'cms/payload-types.ts';

const SOURCES = globSync('{content,cms,site,tests,bench}/**/*.{ts,tsx,astro}', {
  exclude: (path) => /\.next|node_modules|migrations/.test(String(path)),
}).filter((file) => /\.(ts|tsx|astro)$/.test(file));

const isTest = (file: string): boolean => /\.(test|e2e)\.ts$/.test(file);

describe('the floors of the house', () => {
  it('every file is in a room', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
    expect(SOURCES.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('imports go down, never up, and sideways only where it is drawn', () => {
    const wrong = SOURCES.flatMap((file) =>
      importsOf(file)
        .filter((target) => target !== CONTRACT && !mayImport(file, target))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('the site knows the CMS by the types of its replies only, and the CMS does not know the site', () => {
    const across = SOURCES.flatMap((file) =>
      importsOf(file)
        .filter((target) => file.split('/')[0] !== target.split('/')[0])
        .filter((target) => /^(cms|site)\//.test(target) && /^(cms|site)\//.test(file))
        .map((target) => `${file} imports ${target}`),
    );
    expect(across).toEqual([`site/portal/client.ts imports ${CONTRACT}`]);
  });

  it('a way up is seen', () => {
    expect(mayImport('content/model/day.ts', 'site/portal/paths.ts')).toBe(false);
    expect(mayImport('site/components/DateList.astro', 'site/pages/index.astro')).toBe(false);
    expect(mayImport('site/pages/index.astro', 'site/portal/home.ts')).toBe(true);
  });
});

describe('the words of the site', () => {
  // Tests and examples speak for themselves; what is read aloud, and how headlines break, are rules of the language.
  const SPEAKS = /^site\/(words\.ts|words\/|examples\/|portal\/sample\.ts)|\.test\.ts$/;
  const withoutComments = (text: string) =>
    text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

  it('stand in site/words.ts and nowhere else', () => {
    const elsewhere = SOURCES.filter(
      (file) => file.startsWith('site/') && !SPEAKS.test(file),
    ).filter((file) => /\p{Script=Han}/u.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(elsewhere).toEqual([]);
  });
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (\S+?)|(start|test))(?=[`\s.,;:)])/g)];
    expect(named.length).toBeGreaterThan(4);
    for (const [, run, short] of named) expect(scripts).toHaveProperty([run ?? short ?? '']);
  });

  it('names only files that exist', () => {
    const named = [
      ...readme.matchAll(/[`(]((?:site|cms|content|tests|bench|public|\.ci)\/[\w./[\]-]*)[`)]/g),
    ];
    expect(named.length).toBeGreaterThan(10);
    for (const [, path] of named) expect(existsSync(path ?? ''), path).toBe(true);
  });
});

/** The innermost room that a file lies in. */
function roomOf(file: string): string | undefined {
  const rooms = Object.keys(ROOMS).filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

function mayImport(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target) ?? dirname(target)];
  if (from === undefined || to === undefined) return false;
  // A test stands beside its code, and may use what tests use and the words that tests speak of.
  if (isTest(file) && (to === 'cms/testing' || to.startsWith('content'))) return true;
  return from === to || (ROOMS[from] ?? []).includes(to);
}

/** The files of the house that a file imports, by their path from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([#.][^'"]+)['"]/g)];
  return specifiers.map(([, specifier = '']) =>
    specifier.startsWith('#') ? specifier.slice(1) : normalize(join(dirname(file), specifier)),
  );
}
