import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from './portal.ts';
import { build as buildSite } from './staticSite.ts';

const { folder } = inject('portal');
const dist = mkdtempSync(join(tmpdir(), 'dist-'));

afterAll(() => rmSync(dist, { recursive: true, force: true }));

/** Builds into this test's own folder unless another is named. */
const build = (env: Record<string, string>, to = join(dist, 'site')) => buildSite(env, to);

/** Every printed file with the hash of its bytes, but for the search index, which names its parts anew each time. */
function bytesOf(site: string): Record<string, string> {
  const files = globSync('**/*.*', {
    cwd: site,
    exclude: (path) => /^pagefind/.test(String(path)),
  });
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(site, file)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
}

describe('the build', () => {
  const own = { DATA_DIR: join(folder, 'data') };
  let standing: Record<string, string>;

  beforeAll(async () => {
    expect(await build({ ...own, TZ: 'America/Los_Angeles' })).toMatchObject({ status: 0 });
    standing = bytesOf(join(dist, 'site'));
  });

  it('prints the same bytes in Los Angeles and in Shanghai', async () => {
    const other = join(dist, 'shanghai');
    expect(await build({ ...own, TZ: 'Asia/Shanghai' }, other)).toMatchObject({ status: 0 });
    expect(Object.keys(standing).length).toBeGreaterThan(200);
    expect(bytesOf(other)).toEqual(standing);
  });

  const BROKEN: [string, RequestListener | null, RegExp][] = [
    ['is stopped', null, /^The CMS at \S+ does not answer to \S+: [^\n]+\.$/],
    [
      'answers 500',
      (_, response) => response.writeHead(500).end('no'),
      /^The CMS at \S+ answered 500 to [^\n]+$/,
    ],
    [
      'is something else',
      (_, response) => response.end('<!doctype html><title>路由器</title>'),
      /^The CMS at \S+ answered \S+ with something that is not a Payload reply\.$/,
    ],
  ];

  it.each(BROKEN)(
    'fails with one sentence when the CMS %s, and the last site stands',
    async (_, answer, sentence) => {
      const server = createServer(answer ?? undefined);
      if (answer) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const port = answer ? (server.address() as AddressInfo).port : await freePort();
      const { status, said } = await build({ CMS_URL: `http://127.0.0.1:${port}` });
      server.close();
      expect(status).toBe(1);
      expect(said).toMatch(sentence);
      expect(bytesOf(join(dist, 'site'))).toEqual(standing);
    },
  );
});
