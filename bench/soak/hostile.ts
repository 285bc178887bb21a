import { connect } from 'node:net';

/** Where the portal is. */
interface Addresses {
  cms: string;
  site: string;
}

type Attempt = (addresses: Addresses) => Promise<number>;

const asked = async (url: string, init: RequestInit = {}): Promise<number> => {
  const response = await fetch(url, { redirect: 'manual', ...init });
  await response.arrayBuffer();
  return response.status;
};

const posted = (url: string, body: BodyInit, type = 'application/json'): Promise<number> =>
  asked(url, { method: 'POST', headers: { 'Content-Type': type }, body });

/** What is sent as it is, which no client would send. @returns the status, 0 where it was hung up on. */
const raw = (url: string, text: string): Promise<number> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
      socket.end();
    });
    socket.setTimeout(15_000, () => socket.destroy());
    socket.once('error', () => resolve(0));
    socket.once('close', () => resolve(Number(/^HTTP\/1.1 (\d+)/.exec(said)?.[1] ?? 0)));
    socket.write(text);
  });

/** What strangers send, each a kind of its own. */
export const ATTEMPTS: Attempt[] = [
  ({ cms }) =>
    posted(`${cms}/api/users/login`, '{"email":"admin@lucheng.local","password":"guess"}'),
  ({ cms }) => posted(`${cms}/api/users/login`, '{"email":'),
  ({ cms }) => posted(`${cms}/api/users/login`, 'null'),
  ({ cms }) => posted(`${cms}/api/users/login`, '{"email":{"$ne":null},"password":{"$ne":null}}'),
  ({ cms }) => posted(`${cms}/api/users/forgot-password`, '{"email":"nobody@example.org"}'),
  ({ cms }) => posted(`${cms}/api/media`, '--x\r\nbroken', 'multipart/form-data; boundary=x'),
  ({ cms }) => posted(`${cms}/api/stories`, '[]'.repeat(100_000)),
  ({ cms }) => asked(`${cms}/api/events?where[title][like]=${'a'.repeat(5000)}`),
  ({ cms }) => asked(`${cms}/api/events?where[createdBy.hash][exists]=true`),
  ({ cms }) => asked(`${cms}/api/events?sort=createdBy.resetPasswordToken`),
  ({ cms }) => asked(`${cms}/api/events?limit=0&depth=99`),
  ({ cms }) => asked(`${cms}/api/users?depth=5`),
  ({ cms }) => asked(`${cms}/api/__proto__/constructor`),
  ({ cms }) => asked(`${cms}/admin/collections/users`),
  ({ cms }) => asked(`${cms}/api/metrics`),
  ({ cms }) => raw(cms, 'GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n'),
  ({ site }) => raw(site, 'GET / HTTP/1.1\r\nHost: x\r\nRange: bytes=100-50\r\n\r\n'),
  ({ site }) => raw(site, 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n'),
  ({ site }) => raw(site, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`),
  ({ site }) => raw(site, 'GET / HTTP/1.1\r\nHost: x\r\n'), // and never the end
  ({ site }) => asked(`${site}/${'%00'}`),
  ({ site }) => asked(`${site}/nothing/${Math.random()}/`),
];
