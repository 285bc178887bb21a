import { globSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { namedAt } from './ownAddress.ts';

it.each([
  ['/', 'own'],
  ['/index.html', 'own'],
  ['/events/', 'own'],
  ['/events/index.html', 'own'],
  ['/calendar/2026/05/', 'own'],
  ['/admin', 'own'],
  ['/api/events', 'own'],
  ['/robots.txt', 'own'],
  ['/stories/2026/05/', 'own'],
  ['/stories/mou-pian/', { section: 'stories', slug: 'mou-pian' }],
  ['/stories/mou-pian/index.html', { section: 'stories', slug: 'mou-pian' }],
  ['/Events/', 'own'],
  ['/Stories/Mou-Pian/', { section: 'stories', slug: 'mou-pian' }],
  ['/about/', { section: 'pages', slug: 'about' }],
  ['/art/1.html', null],
  ['/events/2019/art_1.html', null],
])('%s', (path, named) => expect(namedAt(path)).toEqual(named));

it('whatever the site has at its root is its own, or may be a document', () => {
  const pages = globSync('*', { cwd: 'site/pages' }).map((name) => String(name));
  const names = [...pages, ...readdirSync('public')]
    .filter((name) => !name.startsWith('['))
    .map((name) => name.replace(/\.astro$|\.ts$/, ''))
    .filter((name) => name !== 'index');
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => namedAt(`/${name}`) !== 'own')).toEqual([]);
});
