import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './serveSite.ts';

const HASHED = [
  '/_astro/page.Bx3k9.css',
  '/pagefind/0123456789abcdef/names.json',
  '/pagefind/0123456789abcdef/index/und_23fe222.pf_index',
];
const CHANGING = ['/robots.txt', '/pagefind/portal.json'];

const folder = mkdtempSync(join(tmpdir(), 'served-'));
let server: Server;
let port: number;

beforeAll(async () => {
  for (const name of ['events', '_astro', 'pagefind/0123456789abcdef/index'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of [...HASHED, ...CHANGING]) writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, '404.html'), '<p>nothing here</p>');
  writeFileSync(join(folder, 'events/index.html'), '<p>events</p>');
  writeFileSync(join(folder, 'picture.webp'), '0123456789');
  writeFileSync(join(folder, '.secret'), 'hidden');
  server = serveSite(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo); // a TCP server has one
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes as they are, and gives the first line of the answer, or '' when the server hangs up. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
  });
}

const request = (line: string, ...headers: string[]) =>
  sendRaw([line, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n'));

const get = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });

const isStillServing = async () => (await get('/')).status === 200;

describe('what is asked for', () => {
  it('is served: a page, its folder without a slash, a part of a file, what is not there', async () => {
    expect(await (await get('/')).text()).toBe('<p>home</p>');
    expect((await get('/events')).headers.get('location')).toBe('/events/');
    expect(await (await get('/events/?a=1')).text()).toBe('<p>events</p>');
    const part = await get('/picture.webp', { headers: { Range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
    const end = await get('/picture.webp', { headers: { Range: 'bytes=-3' } });
    expect([end.status, await end.text()]).toEqual([206, '789']);
    const nothing = await get('/nothing/');
    expect([nothing.status, await nothing.text()]).toEqual([404, '<p>nothing here</p>']);
    expect((await get('/.secret')).status).toBe(404);
  });
});

describe('how long it is kept', () => {
  it.each(HASHED)('for ever: %s, whose path changes with what it holds', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it.each([...CHANGING, '/', '/_astro/nothing.css'])(
    'no longer than it is so: %s',
    async (path) => {
      expect((await get(path)).headers.get('cache-control')).toBe('no-cache');
    },
  );
});

describe('a hostile request', () => {
  it.each([
    ['a range that ends before it begins', 'bytes=100-50', 416],
    ['a range beyond the file', 'bytes=900-', 416],
    ['a range of letters', 'bytes=a-b', 416],
    ['another unit', 'apples=1-2', 200],
    ['a thousand ranges', `bytes=${'0-1,'.repeat(1000)}0-1`, 206],
    ['an endless number', `bytes=${'9'.repeat(400)}-`, 416],
  ])('%s is answered, and the next one too', async (_, range, status) => {
    const line = await request('GET /picture.webp HTTP/1.1', `Range: ${range}`);
    expect(line).toContain(` ${status} `);
    expect(await isStillServing()).toBe(true);
  });

  it.each([
    ['half an escape', 'GET /% HTTP/1.1', 400],
    ['an escape that is no character', 'GET /%E0%A4%A HTTP/1.1', 400],
    ['NUL', 'GET /a%00b HTTP/1.1', 400],
    ['a way up', 'GET /../../etc/passwd HTTP/1.1', 404],
    ['a hidden way up', 'GET /..%2f..%2f..%2fetc/passwd HTTP/1.1', 403],
    ['a whole address', 'GET http://example.org/ HTTP/1.1', 400],
    ['no path', 'OPTIONS * HTTP/1.1', 405],
    ['a form', 'POST / HTTP/1.1', 405],
    ['a deletion', 'DELETE /index.html HTTP/1.1', 405],
    ['a method that does not exist', 'BREW /pot HTTP/1.1', 400],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01', 400],
    ['a long path', `GET /${'a'.repeat(14_000)} HTTP/1.1`, 404],
  ])('%s is answered with a 4xx, and the next one is served', async (_, line, status) => {
    expect(await request(line)).toContain(` ${status} `);
    expect(await isStillServing()).toBe(true);
  });

  it('a path that looks like another host leads to this one', async () => {
    const { status, headers } = await get('//example.org/%2f..');
    expect(status).toBe(301);
    expect(headers.get('location')).toMatch(/^\/[^/]/);
  });

  it('headers without end are cut off', async () => {
    expect(await request('GET / HTTP/1.1', `X: ${'a'.repeat(100_000)}`)).toMatch(/ 4\d\d |^$/);
    expect(await isStillServing()).toBe(true);
  });

  it('a thousand half-open requests do not keep others out', async () => {
    const sockets: Socket[] = await Promise.all(
      Array.from({ length: 1000 }, () => {
        return new Promise<Socket>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.write('GET / HTTP/1.1\r\nHost: ');
            resolve(socket);
          });
          socket.on('error', () => undefined);
        });
      }),
    );
    expect(await isStillServing()).toBe(true);
    for (const socket of sockets) socket.destroy();
  });
});

it('sends whole files while they are replaced by others of another size', {
  timeout: 30_000,
}, async () => {
  const [short, long] = ['<p>short</p>', `<p>${'long '.repeat(9000)}</p>`];
  let isOver = false;
  const replacing = (async () => {
    for (let at = 0; !isOver; at += 1) {
      writeFileSync(join(folder, 'next.html'), at % 2 ? short : long);
      renameSync(join(folder, 'next.html'), join(folder, 'index.html'));
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  })();
  for (let at = 0; at < 400; at += 1) {
    const text = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect([short, long]).toContain(text);
  }
  isOver = true;
  await replacing;
});
