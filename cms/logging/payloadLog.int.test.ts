import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleEndpoints } from 'payload';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { freshPortal } from '../testing/portal.ts';
import { identifyRequests } from './requestId.ts';

const { config } = await freshPortal();
const end = identifyRequests();
const server = createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const answer = await handleEndpoints({
    config,
    request: new Request(`http://portal.invalid${request.url}`, {
      method: request.method ?? 'GET',
      headers: { 'Content-Type': 'application/json' },
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    }),
  });
  response.writeHead(answer.status).end(await answer.text());
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo; // a TCP server has one
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  end();
  server.close();
});

it('what Payload logs of a request is one line of JSON with its id, and without the password', async () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  const body = JSON.stringify({ email: 'nobody@example.org', password: 'geheim-geheim' });
  const signIns = ['first-request', 'other-request'].map((id) =>
    fetch(`http://127.0.0.1:${port}/api/users/login`, {
      method: 'POST',
      headers: { 'X-Request-Id': id },
      body,
    }),
  );
  const answers = await Promise.all(signIns);
  vi.restoreAllMocks();
  expect(answers.map(({ headers }) => headers.get('x-request-id'))).toEqual([
    'first-request',
    'other-request',
  ]);
  expect(lines.join('')).not.toContain('geheim');
  const logged = lines.map((line) => JSON.parse(line));
  expect(logged.map(({ requestId }) => requestId).sort()).toEqual([
    'first-request',
    'other-request',
  ]);
  expect(logged[0]).toMatchObject({
    level: 50,
    name: 'payload',
    err: { stack: expect.anything() },
  });
});
