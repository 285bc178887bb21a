import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The client as it is in a build whose CMS_URL leads to a server that answers like this. */
async function clientOf(answer: RequestListener) {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo; // a TCP server has one
  return clientAt(`http://127.0.0.1:${port}`);
}

async function clientAt(url: string) {
  vi.stubEnv('CMS_URL', url);
  vi.resetModules();
  return import('./client.ts');
}

const json =
  (body: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };

const html: RequestListener = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end('<!doctype html><title>路由器</title>');
};

describe('a CMS that cannot be read stops the build with one sentence', () => {
  it('when nothing listens', async () => {
    const { readAll } = await clientAt('http://127.0.0.1:1');
    await expect(readAll('stories')).rejects.toThrow(
      /^The CMS at http:\/\/127\.0\.0\.1:1 does not answer to stories: .+\.$/,
    );
  });

  it.each([
    ['404', 404],
    ['500', 500],
  ])('when it answers %s', async (_, status) => {
    const { readAll } = await clientOf(json({ errors: [{ message: 'Broken' }] }, status));
    await expect(readAll('events')).rejects.toThrow(
      new RegExp(`^The CMS at \\S+ answered ${status} to events: Broken\\.$`),
    );
  });

  it('when it answers 500 with a page', async () => {
    const { readSite } = await clientOf((_, response) => {
      response.writeHead(500);
      response.end('<h1>Oh no</h1>');
    });
    await expect(readSite()).rejects.toThrow(/^The CMS at \S+ answered 500 to globals\/site: /);
  });

  it.each([
    ['a page', html],
    ['another JSON', json({ hello: 'world' })],
    ['nothing', json(null)],
  ])('when it answers %s', async (_, answer) => {
    const { readAll } = await clientOf(answer);
    await expect(readAll('brands')).rejects.toThrow(
      /^The CMS at \S+ answered brands with something that is not a Payload reply\.$/,
    );
  });

  it('when it takes too long', async () => {
    const { readAll } = await clientOf(() => {});
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('too slow', 'TimeoutError')), 20);
      return controller.signal;
    });
    await expect(readAll('venues')).rejects.toThrow(
      /^The CMS at \S+ does not answer to venues: too slow\.$/,
    );
    timeout.mockRestore();
  });

  it('when a picture is missing', async () => {
    const { readFile } = await clientOf(json({}, 404));
    await expect(readFile('a.webp')).rejects.toThrow(/answered 404 to media\/file\/a\.webp\.$/);
  });
});

it('a collection is read whole, each page from the last id on', async () => {
  const { readAll } = await clientOf((request, response) => {
    const asked = new URL(request.url ?? '', 'http://x').searchParams;
    const id = Number(asked.get('where[id][greater_than]') ?? 0) + 1;
    json({ docs: [{ id: `${id}` }], hasNextPage: id < 3 })(request, response);
  });
  expect(await readAll('stories')).toEqual([{ id: '1' }, { id: '2' }, { id: '3' }]);
});
