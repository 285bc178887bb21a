import { type ChildProcess, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { caddyRules, nginxRules } from '#site/feeds/redirectRules.ts';
import { freePort } from './portal.ts';
import { adapted, ask, isInstalled, startNginx, startServer } from './webServer.ts';

// docs/nginx.conf and docs/Caddyfile in the real servers, over TLS, with nothing changed but names, ports and folders.

const folder = mkdtempSync(join(tmpdir(), 'web-servers-'));
chmodSync(folder, 0o755); // nginx reads it as another user
const site = join(folder, 'site');
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const running: ChildProcess[] = [];

const HOME = `<!doctype html><title>鹿城</title>${'<p>活动</p>'.repeat(200)}`;
const FORMER = [{ former: '/art/1.html', to: '/stories/one/' }];
const FILES: Record<string, string> = {
  'index.html': HOME,
  'embed/index.html': HOME,
  '404.html': '<!doctype html><title>404</title>',
  'feeds/events.ics': 'BEGIN:VCALENDAR',
  '_astro/page.abc123.js': 'export {};',
  '.portal/kept.json': '{}',
  'redirects.nginx.conf': nginxRules(FORMER),
  'redirects.caddy': caddyRules(FORMER),
};
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
  writeFileSync(join(site, `${file}.br`), brotliCompressSync(text));
  writeFileSync(join(site, `${file}.gz`), gzipSync(text));
}

const certificate = join(folder, 'certificate.pem');
const key = join(folder, 'certificate.key');
spawnSync('openssl', [
  ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=example.org'],
  ...['-addext', 'subjectAltName=DNS:www.example.org,DNS:cms.example.org'],
  ...['-keyout', key, '-out', certificate],
]);
const ca = readFileSync(certificate, 'utf8');

/** In the place of the CMS: says what reaches it, and at /parts keeps the rest back until the first part was seen. */
let release = () => {};
const cms = createServer(async (request, response) => {
  if (request.url === '/parts') {
    response.write('first');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    response.end('last');
    return;
  }
  const bytes = await bytesOf(request).catch(() => null);
  if (bytes === null) return; // it was hung up on
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ headers: request.headers, bytes }));
});
await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve));
const { port: cmsPort } = cms.address() as AddressInfo; // a TCP server has one

afterAll(() => {
  for (const server of running) server.kill();
  cms.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bytesOf(request: IncomingMessage): Promise<number> {
  let count = 0;
  for await (const part of request) count += (part as Buffer).length; // no encoding is set
  return count;
}

async function nginxPort(): Promise<number> {
  const [port, plain] = [await freePort(), await freePort()];
  const own = adapted(readFileSync('docs/nginx.conf', 'utf8'), [
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['/var/www/portal', site],
    ['http://127.0.0.1:3000', `http://127.0.0.1:${cmsPort}`],
    ['/etc/ssl/portal/www.example.org.pem', certificate],
    ['/etc/ssl/portal/www.example.org.key', key],
    ['/etc/ssl/portal/cms.example.org.pem', certificate],
    ['/etc/ssl/portal/cms.example.org.key', key],
  ]);
  const modules = [BROTLI];
  running.push(await startNginx(own, { port, home: folder, modules }));
  const moved = await fetch(`http://127.0.0.1:${plain}/events/?when=today`, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([
    301,
    'https://127.0.0.1/events/?when=today',
  ]);
  return port;
}

async function startCaddy(): Promise<number> {
  const port = await freePort();
  const tls = `\ttls ${certificate} ${key}`;
  const own = adapted(readFileSync('docs/Caddyfile', 'utf8'), [
    ['\n{$SITE_URL:www.example.org} {', `\nhttps://www.example.org:${port} {\n${tls}`],
    ['\n{$ADMIN_URL:cms.example.org} {', `\nhttps://cms.example.org:${port} {\n${tls}`],
    ['/var/www/portal', site],
    ['127.0.0.1:3000', `127.0.0.1:${cmsPort}`],
  ]);
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${own}`);
  const args = ['run', '--config', file, '--adapter', 'caddyfile'];
  running.push(await startServer('caddy', args, { port, home: folder }));
  return port;
}

/** What every answer of the site says. */
const SITE_HEADERS = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

const CMS_HEADERS = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

const SERVERS = [
  { name: 'nginx', version: '-v', start: nginxPort },
  { name: 'caddy', version: 'version', start: startCaddy },
];

describe.each(SERVERS)('$name', ({ name, version, start }) => {
  const isHere = isInstalled(name, version) && (name !== 'nginx' || hasBrotli());
  let port: Promise<number> | undefined;
  const asked = async (host: string, path: string, more: object = {}) => {
    port ??= start();
    return ask({ host: `${host}.example.org`, path, port: await port, ca, ...more });
  };
  const www = (path: string, headers = {}) => asked('www', path, { headers });

  it.skipIf(!isHere)('sends the site with its headers, found or not', async () => {
    const home = await www('/');
    expect(home).toMatchObject({ status: 200, headers: SITE_HEADERS });
    expect(home.headers).toMatchObject({ 'cache-control': 'no-cache' });
    expect(home.headers['content-type']).toMatch(/^text\/html; charset=utf-8$/);
    expect(home.headers.server ?? '').not.toMatch(/\d/);
    expect(home.body.toString()).toBe(HOME);
    const missing = await www('/nothing/');
    expect(missing).toMatchObject({ status: 404, headers: SITE_HEADERS });
    expect(missing.body.toString()).toBe(FILES['404.html']);
    expect((await www('/.portal/kept.json')).status).toBe(404);
  });

  it.skipIf(!isHere)('sends the compressed copies', async () => {
    const br = await www('/', { 'Accept-Encoding': 'gzip, br' });
    expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotliDecompressSync(br.body).toString()).toBe(HOME);
    const gzip = await www('/', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(HOME);
  });

  it.skipIf(!isHere)(
    'lets other sites show what is for them, and keeps what never changes',
    async () => {
      expect((await www('/embed/')).headers).toMatchObject({
        ...SITE_HEADERS,
        'content-security-policy': 'frame-ancestors *',
        'cross-origin-resource-policy': 'cross-origin',
      });
      const feed = await www('/feeds/events.ics');
      expect(feed.headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(feed.headers['content-type']).toMatch(/^text\/calendar/);
      const script = await www('/_astro/page.abc123.js');
      expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect((await www('/_astro/gone.js')).headers['cache-control']).toBe('no-cache');
    },
  );

  it.skipIf(!isHere)('leads on from former addresses', async () => {
    const { status, headers } = await www('/art/1.html');
    expect([status, headers.location]).toEqual([301, '/stories/one/']);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it.skipIf(!isHere)('passes the CMS on, with who asks for what', async () => {
    const lies = { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'http' };
    const { status, headers, body } = await asked('cms', '/api/health', { headers: lies });
    expect({ status, headers }).toMatchObject({ status: 200, headers: CMS_HEADERS });
    const reached = JSON.parse(body.toString()).headers;
    expect(reached).toMatchObject({
      host: 'cms.example.org',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'cms.example.org',
      'x-forwarded-proto': 'https',
    });
    expect(reached['x-request-id']).toMatch(/^[\da-f-]{32,36}$/);
  });

  it.skipIf(!isHere)(
    'lets a photo of 30 MB through to the CMS, and nothing much larger',
    async () => {
      const send = (bytes: number) => {
        const headers = { 'Content-Length': String(bytes) };
        return asked('cms', '/api/media', { method: 'POST', headers, body: Buffer.alloc(bytes) });
      };
      const photo = await send(30_000_000);
      expect(JSON.parse(photo.body.toString()).bytes).toBe(30_000_000);
      // A server that does not read on may hang up before it is heard.
      const larger = await send(40_000_000).catch(() => null);
      expect(larger?.status ?? 413).toBeGreaterThanOrEqual(400);
    },
  );

  it.skipIf(!isHere)('passes an answer on in the parts in which it comes', async () => {
    // The last part is sent when the first has arrived, or never.
    const { body } = await asked('cms', '/parts', { onPart: () => release() });
    expect(body.toString()).toBe('firstlast');
  });
});

/** Whether nginx has its module for brotli, which is a package of its own; where not, that is said. */
function hasBrotli(): boolean {
  const has = existsSync(BROTLI);
  if (!has) process.stdout.write(`nginx has no ${BROTLI}: the test with it did not run.\n`);
  return has;
}
