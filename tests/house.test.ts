import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from './rooms.ts';

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

  it.each(['README.md', 'docs/security.md'])('%s names only files that exist', (page) => {
    const named = [
      ...readFileSync(page, 'utf8').matchAll(
        /[`(]((?:site|cms|content|tests|bench|public|\.ci)\/[\w./[\]-]*)[`)]/g,
      ),
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
