import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '../testing/commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-log-'));
const PAYLOAD_SECRET = 'a-secret-of-the-tests';
const data = { DATA_DIR: folder, DATABASE_URI: `file:${folder}/portal.db`, PAYLOAD_SECRET };
const busy = createServer().listen(0, '127.0.0.1');
await once(busy, 'listening');
const { port } = busy.address() as AddressInfo; // a TCP server has one
afterAll(() => {
  busy.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = async (env: Record<string, string>): Promise<string> =>
  (await runCommand('start', [], { env: { ...data, CMS_PORT: String(port), ...env } })).output;

it('in production a start that fails says so as a line of JSON, else plainly', async () => {
  const inUse = `Port ${port} is in use: stop what listens there`;
  const lines = [await start({}), await start({ NODE_ENV: '', HOST: '0.0.0.0' })];
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({ level: 50, msg: expect.stringContaining(inUse) });
  }
  expect(await start({ NODE_ENV: '' })).toMatch(new RegExp(`^${inUse}`));
});

it('in production no password is written: whoever runs the portal asks for one', {
  timeout: 400_000,
}, async () => {
  const { code, output } = await runCommand('prepare', [], { env: data });
  const said = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).msg);
  expect([code, said.at(-1)]).toEqual([
    0,
    'There is no administrator yet: npm run administrator, or ./portal administrator, makes one and shows the password.',
  ]);
  const asked = await runCommand('administrator', [], { env: data });
  expect(asked.output).toMatch(/admin@\S+ signs in with \S{16} from now on/);
  const next = await runCommand('prepare', [], { env: data });
  expect(next.output).not.toContain('administrator');
});
