import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { currentRequestId, identifyRequests } from './requestId.ts';

// A plain server: it says which id it knows, before and after it has waited.
const server = createServer(async (_request, response) => {
  const before = currentRequestId();
  await setTimeout(20);
  response.end(JSON.stringify([before, currentRequestId()]));
});
const end = identifyRequests();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo; // a TCP server has one
/** One connection for all, as a proxy in front keeps it. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => {
  end();
  agent.destroy();
  server.close();
});

function ask(id?: string): Promise<{ answered: unknown; known: string[] }> {
  return new Promise((resolve, reject) => {
    const headers = id === undefined ? {} : { 'X-Request-Id': id };
    get({ port, host: '127.0.0.1', agent, headers }, async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ answered: response.headers['x-request-id'], known: JSON.parse(text) });
    }).once('error', reject);
  });
}

it.each([
  '2b9a3d34-6b39-4bf2-9d67-6d26cf9b8a5e',
  'f0e1d2c3b4a5968778695a4b3c2d1e0f',
  'edge_1.2-34',
])('the id %s of a proxy in front is taken over, known all the while, and answered', async (id) => {
  expect(await ask(id)).toEqual({ answered: id, known: [id, id] });
});

it.each([undefined, '', 'short', 'two words', '{"level":30}', 'x'.repeat(65)])(
  'instead of %j a request gets an id of its own',
  async (id) => {
    const { answered, known } = await ask(id);
    expect(answered).toMatch(/^[0-9a-f-]{36}$/);
    expect(known).toEqual([answered, answered]);
  },
);

it('requests at the same time have each their own', async () => {
  const answers = await Promise.all([ask('request-one'), ask('request-two'), ask('request-three')]);
  expect(answers.map(({ known }) => known)).toEqual([
    ['request-one', 'request-one'],
    ['request-two', 'request-two'],
    ['request-three', 'request-three'],
  ]);
});

it('outside of a request there is none', () => {
  expect(currentRequestId()).toBeUndefined();
});
