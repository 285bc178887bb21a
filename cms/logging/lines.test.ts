import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { jsonLine, passOnAsJson } from './lines.ts';

it('a line of the portal has the form of Payload’s', () => {
  expect(JSON.parse(jsonLine('info', '网站好了'))).toEqual({
    level: 30,
    time: expect.any(Number),
    pid: process.pid,
    hostname: expect.any(String),
    name: 'portal',
    msg: '网站好了',
  });
});

it('what a program prints comes as JSON, line by line, with nothing secret; what is JSON stays', async () => {
  const lines: string[] = [];
  const output = new PassThrough();
  passOnAsJson(output, (line) => lines.push(line));
  const own = '{"level":50,"msg":"from Payload"}';
  output.write(`${own}\n ⨯ Error: mongodb://u:p`);
  output.end('@h is away\n\n{"other":"json"}');
  await once(output, 'close');
  await setImmediate();
  const [first, ...others] = lines;
  expect(first).toBe(own);
  expect(others.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, msg: ' ⨯ Error: mongodb://u:***@h is away' },
    { level: 50, msg: '{"other":"json"}' },
  ]);
});
