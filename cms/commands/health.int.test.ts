import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { runCommand } from '../testing/commands.ts';

it('a container is healthy while its portal answers that it is, and only then', async () => {
  let status = 200;
  const server = createServer(({ url }, response) => {
    response.writeHead(url === '/api/health' ? status : 404).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has one
  const asked = () => runCommand('health', [], { env: { CMS_PORT: String(port) } });
  const address = `http://127.0.0.1:${port}/api/health`;
  expect(await asked()).toEqual({ code: 0, output: '' });
  status = 503;
  expect(await asked()).toEqual({ code: 1, output: `${address} answered 503.\n` });
  server.close();
  await once(server, 'close');
  expect(await asked()).toEqual({ code: 1, output: `${address} does not answer.\n` });
});
