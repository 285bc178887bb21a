import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { removeTraces } from './traces.ts';

const base = mkdtempSync(join(tmpdir(), 'traces-'));
const folder = join(base, 'release');
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'deep'), { recursive: true });
});

it('no file of a release says where it was built, and what was built stays as it is', () => {
  const built = join(base, 'built.json');
  writeFileSync(built, '{"root":"/srv/builds/one","app":"/srv/builds/one/cms"}');
  linkSync(built, join(folder, 'deep/built.json'));
  writeFileSync(join(folder, 'other.js'), 'nothing');
  expect(removeTraces(folder, '/srv/builds/one')).toBe(1);
  expect(readFileSync(join(folder, 'deep/built.json'), 'utf8')).toBe(
    '{"root":"/portal","app":"/portal/cms"}',
  );
  expect(readFileSync(built, 'utf8')).toContain('/srv/builds/one');
});

it('where it cannot be replaced, the file is named', () => {
  writeFileSync(join(folder, 'deep/library'), Buffer.from('\0/srv/builds/one\0'));
  expect(() => removeTraces(folder, '/srv/builds/one')).toThrow(
    'deep/library holds /srv/builds/one, and is no text: leave it out.',
  );
});
