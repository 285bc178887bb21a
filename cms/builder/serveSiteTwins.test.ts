import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import {
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './serveSite.ts';

const folder = mkdtempSync(join(tmpdir(), 'twins-'));
const outside = `${folder}-outside.html`;
const BUILT = new Date('2026-11-24T00:05:00Z');
const BEFORE = new Date('2026-11-23T00:05:00Z');
const CHROME = 'gzip, deflate, br, zstd';

let server: Server;
let port: number;

beforeAll(async () => {
  for (const name of ['events', '_astro']) mkdirSync(join(folder, name));
  // The server looks at names and times only: what a twin holds is told apart by its text.
  for (const name of ['index.html', 'events/index.html', '404.html', '_astro/a.css', '活动.ics'])
    for (const extension of ['', '.br', '.gz']) put(name + extension, BUILT);
  put('only.html', BUILT);
  put('gz.json', BUILT);
  put('gz.json.gz', BUILT);
  for (const [extension, day] of [
    ['', BUILT],
    ['.br', BEFORE],
    ['.gz', BUILT],
  ] as const)
    put(`changed.html${extension}`, day);
  put('picture.webp', BUILT);
  put('picture.webp.br', BUILT);
  mkdirSync(join(folder, 'folder.html.br'));
  put('folder.html', BUILT);
  for (const extension of ['', '.br']) writeFileSync(outside + extension, 'outside');
  server = serveSite(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo); // a TCP server has one
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
  for (const extension of ['', '.br']) rmSync(outside + extension);
});

function put(name: string, day: Date): void {
  writeFileSync(join(folder, name), `the bytes of ${name}`);
  utimesSync(join(folder, name), day, day);
}

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Asks without decoding what comes, and adds no header of its own. */
function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const accepting = (encodings: string) => ({ 'Accept-Encoding': encodings });

describe('a file with twins', () => {
  it.each([
    ['of Chrome', CHROME, 'br'],
    ['of a browser without Brotli', 'gzip, deflate', 'gzip'],
    ['for anything', '*', 'br'],
    ['for anything but Brotli', 'br;q=0, *', 'gzip'],
    ['that likes gzip better', 'br;q=0.5, gzip;q=0.8', 'gzip'],
    ['that likes both as well', 'gzip;q=0.8, br;q=0.8', 'br'],
    ['in capitals', 'GZIP', 'gzip'],
    ['for compressed files only', 'gzip, identity;q=0', 'gzip'],
    ['that likes the file as it is best', 'identity, gzip;q=0.5', undefined],
    ['that is empty', '', undefined],
    ['for nothing', '*;q=0', undefined],
    ['for nothing that is here', 'zstd, compress', undefined],
    ['that makes no sense', ';;q=,=1,br;q=much', undefined],
    ['without end', 'a,'.repeat(6000), undefined],
  ])('is sent as a request %s accepts it', async (_, encodings, encoding) => {
    const { status, headers, text } = await ask('/', accepting(encodings));
    const extension = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(text).toBe(`the bytes of index.html${extension}`);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(text.length));
  });

  it('is sent as it is to who names no encoding', async () => {
    const { headers, text } = await ask('/');
    expect([headers['content-encoding'], text]).toEqual([undefined, 'the bytes of index.html']);
    expect(headers.vary).toBe('Accept-Encoding');
  });

  it.each([
    ['/events/?a=1', 'events/index.html.br', 'text/html; charset=utf-8'],
    ['/_astro/a.css', '_astro/a.css.br', 'text/css; charset=utf-8'],
    ['/%E6%B4%BB%E5%8A%A8.ics', '活动.ics.br', 'text/calendar; charset=utf-8'],
  ])('keeps its type and its time in caches: %s', async (path, name, type) => {
    const plain = await ask(path);
    const { headers, text } = await ask(path, accepting(CHROME));
    expect([headers['content-encoding'], text]).toEqual(['br', `the bytes of ${name}`]);
    expect([headers['content-type'], plain.headers['content-type']]).toEqual([type, type]);
    expect(headers['cache-control']).toBe(plain.headers['cache-control']);
  });

  it('has a tag of its own in each encoding, and is not sent again to who has it', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const { headers } = await ask('/', accepting(encoding));
        const again = await ask('/', {
          ...accepting(encoding),
          'If-None-Match': headers.etag,
        });
        expect([again.status, again.text, again.headers.vary]).toEqual([
          304,
          '',
          'Accept-Encoding',
        ]);
        expect(again.headers.etag).toBe(headers.etag);
        return headers.etag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
    const other = await ask('/', { ...accepting('gzip'), 'If-None-Match': tags[0] });
    expect([other.status, other.headers['content-encoding']]).toEqual([200, 'gzip']);
  });

  it('is answered in parts, which are parts of what is sent', async () => {
    const part = await ask('/', { ...accepting('br'), Range: 'bytes=-3' });
    expect([part.status, part.text]).toEqual([206, '.br']);
    expect(part.headers['content-encoding']).toBe('br');
    const beyond = await ask('/', { ...accepting('br'), Range: 'bytes=900-' });
    expect([beyond.status, beyond.text]).toEqual([416, 'There is no such part.\n']);
    expect(beyond.headers['content-encoding']).toBeUndefined();
  });

  it('is described by HEAD and not sent', async () => {
    const { status, headers, text } = await ask('/', accepting('br'), 'HEAD');
    expect([status, text, headers['content-encoding']]).toEqual([200, '', 'br']);
    expect(headers['content-length']).toBe(String('the bytes of index.html.br'.length));
  });
});

describe('a file', () => {
  it.each([
    ['without twins', '/only.html', 'only.html'],
    ['that is compressed already', '/picture.webp', 'picture.webp'],
    ['whose twin is a folder', '/folder.html', 'folder.html'],
  ])('%s is sent as it is', async (_, path, name) => {
    const { headers, text } = await ask(path, accepting('br'));
    expect([headers['content-encoding'], text]).toEqual([undefined, `the bytes of ${name}`]);
  });

  it('is sent as it is, or in another encoding, when its twin is older', async () => {
    const br = await ask('/changed.html', accepting('br'));
    expect([br.headers['content-encoding'], br.text]).toEqual([
      undefined,
      'the bytes of changed.html',
    ]);
    const any = await ask('/changed.html', accepting(CHROME));
    expect([any.headers['content-encoding'], any.text]).toEqual([
      'gzip',
      'the bytes of changed.html.gz',
    ]);
  });

  it('with one twin is sent so', async () => {
    expect((await ask('/gz.json', accepting(CHROME))).text).toBe('the bytes of gz.json.gz');
  });
});

describe('what is not there', () => {
  it('is answered with the twin of 404.html, and never kept', async () => {
    for (const path of ['/nothing/', '/_astro/nothing.css']) {
      const { status, headers, text } = await ask(path, accepting('br'));
      expect([status, text]).toEqual([404, 'the bytes of 404.html.br']);
      expect(headers['content-encoding']).toBe('br');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    }
    expect((await ask('/nothing/')).text).toBe('the bytes of 404.html');
    const head = await ask('/nothing/', accepting('br'), 'HEAD');
    expect([head.status, head.text]).toEqual([404, '']);
  });

  it('is not found beside the site, nor by a name that no file can have', async () => {
    for (const [path, status] of [
      [`/..%2f${basename(outside)}`, 403],
      ['/a%00.html', 400],
      ['/%E0%A4%A.html', 400],
      [`/${'a'.repeat(8000)}.html`, 404],
    ] as const) {
      const answer = await ask(path, accepting('br'));
      expect(answer.status).toBe(status);
      expect(answer.text).not.toContain('outside');
    }
    expect((await ask('/')).status).toBe(200);
  });
});

it('a twin asked for by its own name is a file to download, and no page', async () => {
  const { status, headers } = await ask('/index.html.br', accepting(CHROME));
  expect([status, headers['content-encoding']]).toEqual([200, undefined]);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect(headers['x-content-type-options']).toBe('nosniff');
});
