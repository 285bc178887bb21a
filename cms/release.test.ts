import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { siteBundle } from './builder/bundle.ts';
import { RELEASE_FILE, releaseAt } from './release.ts';

const root = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('the sources are no release', () => expect(releaseAt(root)).toBeNull());

it('a release names its bundle, and that one is used', async () => {
  const release = { version: '1.0.0', platform: 'linux-x64', bundle: 'bundle' };
  writeFileSync(join(root, RELEASE_FILE), JSON.stringify(release));
  expect(releaseAt(root)).toEqual(release);
  expect(await siteBundle(root)).toBe(join(root, 'bundle'));
});

it('a damaged one is said in a sentence', () => {
  writeFileSync(join(root, RELEASE_FILE), '{');
  expect(() => releaseAt(root)).toThrow('release.json is damaged: unpack the release anew.');
});
