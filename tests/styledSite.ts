import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { build, serve } from './staticSite.ts';

/** The site with its style pages, built for the tests of a file: its folder, and its address once they begin. */
export function withStyledSite() {
  const root = mkdtempSync(join(tmpdir(), 'styled-'));
  const site = { folder: join(root, 'site'), address: '' };
  let stop = () => {};
  beforeAll(async () => {
    const env = { DATA_DIR: join(inject('portal').folder, 'data'), STYLE_PAGES: 'true' };
    expect(await build(env, site.folder)).toEqual({ status: 0, said: '' });
    ({ address: site.address, stop } = await serve(site.folder));
  });
  afterAll(() => {
    stop();
    rmSync(root, { recursive: true, force: true });
  });
  return site;
}
