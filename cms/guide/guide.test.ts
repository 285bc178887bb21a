import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pictureAddress, readGuide, readPicture } from './guide.ts';

const root = mkdtempSync(join(tmpdir(), 'guide-'));
mkdirSync(join(root, 'docs/editors/folder.png'), { recursive: true });
writeFileSync(join(root, 'docs/editors.md'), '# 手册\n');
writeFileSync(join(root, 'docs/editors/form.png'), 'a picture');
writeFileSync(join(root, 'docs/editors/登录.png'), 'a picture');
writeFileSync(join(root, 'docs/secret.png'), 'not of the handbook');
afterAll(() => rmSync(root, { recursive: true }));

it('the handbook is read; where there is none, there is none', async () => {
  expect(await readGuide(root)).toBe('# 手册\n');
  expect(await readGuide(join(root, 'docs'))).toBeNull();
});

it.each(['form.png', '登录.png'])('the picture %s is read', async (name) => {
  expect(String(await readPicture(name, root))).toBe('a picture');
});

it.each([
  'none.png',
  'folder.png',
  '../secret.png',
  '..%2Fsecret.png',
  '../../package.json',
  '/etc/passwd',
  'form.png\0.png',
  '.png',
  '',
  'form.svg',
  `${'a'.repeat(200)}.png`,
])('there is no picture %j', async (name) => {
  expect(await readPicture(name, root)).toBeNull();
});

it('a picture that the text names beside it is asked of the API, and no other', () => {
  expect(pictureAddress('/api', 'editors/form.png')).toBe('/api/guide/pictures/form.png');
  expect(pictureAddress('/api', './editors/form.png')).toBe('/api/guide/pictures/form.png');
  for (const path of [
    'https://example.org/a.png',
    'editors/../secret.png',
    '/etc/a.png',
    'a.png',
  ]) {
    expect(pictureAddress('/api', path), path).toBeNull();
  }
});
