import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer as createPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, expect, it } from 'vitest';
import { certificateOf } from './certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
const { status, stderr } = spawnSync('openssl', [
  ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
  ...['-days', '30', '-subj', '/CN=localhost', '-keyout', key, '-out', cert],
]);
if (status !== 0) throw new Error(String(stderr));
const secure = createServer({ key: readFileSync(key), cert: readFileSync(cert) });
const plain = createPlain((socket) => socket.end('no TLS here'));
for (const server of [secure, plain]) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}
const hostOf = (server: typeof plain) => `127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server has one
afterAll(() => {
  secure.close();
  plain.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a server’s certificate is looked at, trusted or not', async () => {
  const found = await certificateOf(hostOf(secure));
  expect(found).toMatchObject({ problem: expect.stringMatching(/SELF_SIGNED|self-signed/i) });
  const days = typeof found === 'string' ? 0 : (found.validTo.getTime() - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
});

it('why there is none is said', async () => {
  const host = hostOf(plain);
  expect(await certificateOf(host)).toMatch(/^(ERR_SSL_|EPROTO|ECONNRESET)/);
  plain.close();
  expect(await certificateOf(host)).toBe('ECONNREFUSED');
});
