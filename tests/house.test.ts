import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of the house, and into which others each may reach; its own it always may. A key may be a single
 * file. What is not listed here is no room, and a file in it fails the test. See README, “The house”.
 */
const MODEL = [
  'content/model',
  'content/model/schedule',
  'content/model/time',
  'content/model/value',
];

const ROOMS: Record<string, string[]> = {
  'content/model/value': [],
  'content/model/time': ['content/model/value'],
  'content/model/schedule': ['content/model/time', 'content/model/value'],
  'content/model': ['content/model/schedule', 'content/model/time', 'content/model/value'],
  'content/holidays': MODEL,
  'content/seed': MODEL,
  content: MODEL,

  // Settings, addresses, the database: what every room of the CMS stands on.
  cms: ['content', ...MODEL],
  'cms/access': ['cms'],
  // The editor of texts: what is pasted, and what of it can be kept.
  'cms/editor': [...MODEL],
  'cms/fields': [...MODEL, 'cms/access', 'cms/editor', 'cms'],
  // A draft on its way: submitted, returned, published, and who did it.
  'cms/review': [...MODEL, 'cms/access', 'cms/fields', 'cms'],
  'cms/saving': [...MODEL, 'cms/access', 'cms/fields', 'cms/review', 'cms'],
  'cms/presence': [...MODEL, 'cms/access', 'cms/fields', 'cms'],
  'cms/guards': [...MODEL, 'cms/access', 'cms/fields', 'cms/saving', 'cms'],
  'cms/publishing': ['content', ...MODEL, 'cms/fields', 'cms/review', 'cms'],
  'cms/lists': [...MODEL, 'cms/fields', 'cms'],
  'cms/words': [],
  'cms/admin': [...MODEL, 'cms/admin/schedule'],
  'cms/admin/schedule': [...MODEL],
  'cms/admin/brand': ['content', 'cms'],
  'cms/admin/desk': [...MODEL, 'cms/saving', 'cms/presence', 'cms/publishing', 'cms/admin', 'cms'],
  'cms/admin/dashboard': [
    'content',
    ...MODEL,
    'cms/access',
    'cms/lists',
    'cms/publishing',
    'cms/admin',
    'cms',
  ],
  'cms/admin/lists': [...MODEL, 'cms/lists', 'cms/guards', 'cms/admin'],
  'cms/collections': [
    'content',
    ...MODEL,
    'cms/access',
    'cms/fields',
    'cms/guards',
    'cms/publishing',
    'cms/review',
    'cms',
  ],
  'cms/payload.config.ts': [
    'content',
    'cms/collections',
    'cms/guards',
    'cms/fields',
    'cms/lists',
    'cms/presence',
    'cms/words',
    'cms',
  ],
  'cms/builder': ['content', ...MODEL, 'cms/publishing', 'cms/payload.config.ts', 'cms'],
  'cms/instrumentation.ts': ['cms/builder'],
  'cms/opening': [...MODEL, 'content/seed', 'cms/fields', 'cms/payload.config.ts', 'cms'],
  'cms/commands': [
    ...MODEL,
    'content',
    'cms/opening',
    'cms/builder',
    'cms/payload.config.ts',
    'cms',
  ],
  'cms/testing': ['cms/access', 'cms/payload.config.ts', 'cms'],
  'cms/app': ['cms/payload.config.ts', 'cms/admin/brand', 'cms/saving'],

  // The words of the interface and the addresses of its pages; tool configuration.
  site: ['content/model/time', 'site/words'],
  'site/words': [],
  'site/art': [],
  'site/styles': [],
  'site/calendar': ['site'],
  'site/portal': ['content', 'content/holidays', ...MODEL, 'site/calendar', 'site'],
  'site/views/parts': [...MODEL, 'site/portal', 'site/calendar', 'site'],
  'site/views': [...MODEL, 'site/views/parts', 'site/portal', 'site/calendar', 'site'],
  // What the search is made of: the same views as the pages.
  'site/views/search': [...MODEL, 'site/views', 'site/views/parts', 'site/portal', 'site'],
  // What stands beside a built file.
  'site/feeds': [...MODEL, 'site/views', 'site/views/parts', 'site/portal', 'site'],
  'site/search/format': ['site'],
  'site/search/build': [...MODEL, 'site/views/search', 'site/search/format', 'site'],
  'site/building': [
    'content',
    'content/holidays',
    ...MODEL,
    'site/portal',
    'site/views/search',
    'site/search/build',
    'site',
  ],
  'site/search/query': ['site/search/format', 'site'],
  'site/search/page': [
    'content/model/time',
    'site/calendar',
    'site/search/query',
    'site/search/format',
    'site',
  ],
  'site/search/testing': ['site/search/query', 'site/search/format'],
  'site/components/pictures': [...MODEL, 'site/views/parts', 'site/art', 'site'],
  'site/components/text': [...MODEL, 'site/views/parts', 'site/components/pictures', 'site'],
  'site/components/frame': [
    ...MODEL,
    'site/feeds',
    'site/components/text',
    'site/calendar',
    'site',
  ],
  'site/components/elder': ['site'],
  'site/components/offline': [],
  'site/components/figures': [
    ...MODEL,
    'site/views',
    'site/views/parts',
    'site/components/text',
    'site',
  ],
  'site/components/share': ['site'],
  'site/components/reach': [...MODEL, 'site/views/parts', 'site/components/share', 'site'],
  'site/components/subscribe': [...MODEL, 'site/views', 'site/views/parts', 'site'],
  'site/components/dates': [
    ...MODEL,
    'site/views/parts',
    'site/components/text',
    'site/components/pictures',
    'site/calendar',
    'site',
  ],
  'site/components/cards': [
    ...MODEL,
    'site/views',
    'site/views/parts',
    'site/components/text',
    'site/components/pictures',
    'site',
  ],
  'site/components/archive': [...MODEL, 'site/views', 'site/components/cards', 'site'],
  'site/components/calendar': [
    ...MODEL,
    'site/views',
    'site/views/parts',
    // Words among the filters are read as the search reads them.
    'site/search/query',
    'site/search/format',
    'site/calendar',
    'site',
  ],
  'site/components/articles': [
    ...MODEL,
    'site/views',
    'site/views/parts',
    'site/components/frame',
    'site/components/text',
    'site/components/pictures',
    'site/components/figures',
    'site/components/dates',
    'site/components/cards',
    'site/components/archive',
    'site/components/reach',
    'site/components/share',
    'site/components/subscribe',
    'site',
  ],
  'site/layouts': [
    ...MODEL,
    'site/portal',
    'site/components/archive',
    'site/views',
    'site/views/parts',
    'site/feeds',
    'site/components/frame',
    'site/components/figures',
    'site/components/text',
    'site/components/elder',
    'site/components/offline',
    'site/components/dates',
    'site/components/calendar',
    'site/styles',
    'site/art',
    'site',
  ],
  'site/pages': [
    ...MODEL,
    'site/portal',
    'site/views',
    'site/views/parts',
    'site/feeds',
    'site/search/page',
    'site/components/frame',
    'site/components/text',
    'site/components/figures',
    'site/components/dates',
    'site/components/cards',
    'site/components/archive',
    'site/components/calendar',
    'site/components/reach',
    'site/components/share',
    'site/components/subscribe',
    'site/components/articles',
    'site/components/offline',
    'site/layouts',
    'site',
  ],
  'site/examples': [
    'content',
    ...MODEL,
    'site/portal',
    'site/views',
    'site/views/parts',
    'site/components/frame',
    'site/components/text',
    'site/components/pictures',
    'site/components/figures',
    'site/components/dates',
    'site/components/cards',
    'site/components/archive',
    'site/components/calendar',
    'site/components/reach',
    'site/components/share',
    'site/components/subscribe',
    'site/components/articles',
    'site/search/page',
    'site/layouts',
    'site/styles',
    'site',
  ],
  'site/testing': [...MODEL, 'content/holidays', 'site/portal'],
  // Only tests of several parts together stand here.
  'site/components': [],

  tests: [
    ...MODEL,
    'cms/builder',
    'cms/testing',
    'site/building',
    'site/components/text',
    'site/search/query',
    'site/search/format',
  ],
  bench: [
    ...MODEL,
    'site/views/search',
    'site/search/build',
    'site/search/query',
    'site/search/format',
    'site/calendar',
    'site/feeds',
    'site/building',
    'tests',
    'cms/builder',
    'cms/opening',
  ],
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

  it('neither rooms nor files go round in a circle', () => {
    expect(circleIn(new Map(Object.entries(ROOMS)))).toEqual([]);
    expect(circleIn(new Map(SOURCES.map((file) => [file, importsOf(file)])))).toEqual([]);
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
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
  // Tests and examples speak for themselves; how Chinese is written where someone searches is a rule of the language,
  // and what stood in addresses once stays as it was.
  const SPEAKS =
    /^site\/(words\.ts|words\/|examples\/|testing\/|search\/format\/chinese\.ts|components\/text\/chinese\.ts|search\/page\/formerParameters\.ts)|\.test\.ts$/;
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
  const rooms = Object.keys(ROOMS).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0];
}

function mayImport(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target) ?? dirname(target)];
  if (from === undefined || to === undefined) return false;
  // A test stands beside its code, and may put rooms of its own part together, and use the model.
  if (isTest(file) && [topOf(file), 'content'].includes(topOf(target))) return true;
  return from === to || (ROOMS[from] ?? []).includes(to);
}

const topOf = (path: string): string | undefined => path.split('/')[0];

/** The first circle in a directed graph, as the nodes along it; empty when there is none. */
function circleIn(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const visit = (node: string, path: string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...path, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** The files of the house that a file imports, by their path from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([#.][^'"]+)['"]/g)];
  return specifiers.map(([, specifier = '']) =>
    specifier.startsWith('#') ? specifier.slice(1) : normalize(join(dirname(file), specifier)),
  );
}
