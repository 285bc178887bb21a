import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { notify } from './webhook.ts';

const secret = 'sixteen characters';

let server: Server;
let url: string;
let heard: { headers: IncomingHttpHeaders; body: string }[];
let statuses: number[];

beforeEach(async () => {
  heard = [];
  statuses = [];
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    heard.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
    const status = statuses.shift() ?? 204;
    response.writeHead(status, status === 302 ? { Location: '/elsewhere' } : {}).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`; // it listens on a port
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Tells the receiver. @returns what operators were told. */
async function tell(pauses = [0, 0]): Promise<string[]> {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  await notify({ url, secret, log, pauses }, 'https://www.example.org');
  return lines;
}

it('a receiver hears of a publication, signed so that it can tell it from others', async () => {
  expect(await tell()).toEqual([]);
  const [{ headers, body } = { headers: {}, body: '' }] = heard;
  const verified = new Webhook(secret, { format: 'raw' }).verify(
    body,
    headers as Record<string, string>, // none of them comes twice
  );
  expect(verified).toMatchObject({
    type: 'site.published',
    data: { site: 'https://www.example.org' },
  });
  const other = new Webhook('another secret of somebody', { format: 'raw' });
  expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
});

it('one that is not well is told again, with the same id', async () => {
  statuses = [503, 500];
  expect(await tell()).toEqual([]);
  expect(heard).toHaveLength(3);
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

it('one that does not take it is left, and operators are told why', async () => {
  statuses = [500, 404, 403];
  const host = new URL(url).host;
  expect(await tell()).toEqual([`The webhook was not taken by ${host}: it answered 403`]);
});

it('nobody is followed to another address', async () => {
  statuses = [302];
  expect(await tell([])).toHaveLength(1);
  expect(heard).toHaveLength(1);
});
