import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { isMalformed, refuseMalformedAddresses } from './malformedAddress.ts';

it.each([
  ['/api/stories/%ff', true],
  ['/%', true],
  ['/%E0%A4%A', true],
  ['/%e7%bc%9d?q=%', false],
  ['/admin', false],
])('%s', (url, expected) => expect(isMalformed(url)).toBe(expected));

it('a server answers it with 400, and others as before', async () => {
  const { emit } = createServer();
  refuseMalformedAddresses();
  const server = createServer((_, response) => response.end('here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  try {
    const malformed = await fetch(`http://127.0.0.1:${port}/%ff`);
    expect([malformed.status, await malformed.text()]).toEqual([
      400,
      expect.stringContaining('网址不对'),
    ]);
    expect(await (await fetch(`http://127.0.0.1:${port}/a`)).text()).toBe('here');
  } finally {
    server.close();
    Object.getPrototypeOf(server).emit = emit;
  }
});
