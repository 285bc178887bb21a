import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caddyRules, nginxRules } from '#site/feeds/redirectRules.ts';
import { freePort } from './portal.ts';
import { isInstalled, startNginx, startServer } from './webServer.ts';

const FORMER = [
  { former: '/art/2019/3/12/art_1.html', to: '/stories/you/' },
  { former: '/Art/2019/3/12/art_1.html', to: '/stories/da-xie/' },
  { former: '/about-us/', to: 'https://www.example.org/a?b=1;c#d' },
  { former: '/index.php?id=12&page=2', to: '/events/?when=today' },
  { former: '/新闻/一.html', to: '/stories/' },
  ...Array.from({ length: 3000 }, (_, at) => ({
    former: `/archive/of/the/former/website/${'long-'.repeat(at % 40)}${at}.shtml`,
    to: '/archive/',
  })),
];

/** What is asked for, and where it leads; null where it leads nowhere. */
const ASKED: [path: string, to: string | null][] = [
  ['/art/2019/3/12/art_1.html', '/stories/you/'],
  ['/Art/2019/3/12/art_1.html', '/stories/da-xie/'],
  ['/about-us/', 'https://www.example.org/a?b=1;c#d'],
  ['/about-us', 'https://www.example.org/a?b=1;c#d'],
  ['/index.php?id=12&page=2', '/events/?when=today'],
  ['/index.php?id=1', null],
  ['/index.php', null],
  ['/%E6%96%B0%E9%97%BB/%E4%B8%80.html', '/stories/'],
  [`/archive/of/the/former/website/${'long-'.repeat(39)}2999.shtml`, '/archive/'],
  ['/', null],
];

const folder = mkdtempSync(join(tmpdir(), 'redirects-'));
const running: ChildProcess[] = [];

afterAll(() => {
  for (const server of running) server.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('the former addresses in a real server', () => {
  it.skipIf(!isInstalled('nginx', '-v'))('nginx leads on, with 301', async () => {
    const port = await freePort();
    const rules = join(folder, 'redirects.nginx.conf');
    writeFileSync(rules, nginxRules(FORMER));
    const http = `
      map_hash_max_size 65536; map_hash_bucket_size 2048;
      map $request_uri $moved_to { include ${rules}; }
      server {
        listen 127.0.0.1:${port};
        absolute_redirect off;
        if ($moved_to) { return 301 $moved_to; }
        location / { return 204; }
      }`;
    running.push(await startNginx(http, { port, home: folder }));
    expect(await answers(port)).toEqual(ASKED);
  });

  it.skipIf(!isInstalled('caddy', 'version'))('Caddy leads on, with 301', async () => {
    const port = await freePort();
    writeFileSync(join(folder, 'redirects.caddy'), caddyRules(FORMER));
    writeFileSync(
      join(folder, 'Caddyfile'),
      `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\timport ${folder}/redirects.caddy\n\trespond 204\n}\n`,
    );
    const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    running.push(await startServer('caddy', args, { port, home: folder }));
    expect(await answers(port)).toEqual(ASKED);
  });

  it.skipIf(!isInstalled('nginx', '-v'))('a site without former addresses is fine too', () => {
    const rules = join(folder, 'none.conf');
    writeFileSync(rules, nginxRules([]));
    const settings = join(folder, 'none.nginx.conf');
    writeFileSync(
      settings,
      `pid ${folder}/none.pid; error_log stderr; events {} http { access_log off; map $request_uri $moved_to { include ${rules}; } }`,
    );
    expect(spawnSync('nginx', ['-t', '-p', folder, '-c', settings]).status).toBe(0);
  });
});

async function answers(port: number): Promise<[string, string | null][]> {
  const found: [string, string | null][] = [];
  for (const [path] of ASKED) {
    const { status, headers } = await fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
    });
    expect([301, 204]).toContain(status);
    found.push([path, status === 301 ? headers.get('location') : null]);
  }
  return found;
}
