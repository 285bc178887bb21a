import { connect } from 'node:net';
import type { Answer, Answers } from './answers.ts';

/** Where the portal is, and whose password is guessed. */
interface Target {
  cms: string;
  site: string;
  email: string;
}

type Attempt = (target: Target) => Promise<Answer>;

const HANGS_MS = 30_000;
const MEGABYTE = 1_000_000;

const asked = async (url: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await fetch(url, { redirect: 'manual', ...init });
  return { status: response.status, text: `${url.slice(0, 100)}: ${await response.text()}` };
};

const posted = (url: string, body: string, type = 'application/json'): Promise<Answer> =>
  asked(url, { method: 'POST', headers: { 'Content-Type': type }, body });

/** What is sent as it is, which no client would send. Status 0 where it was hung up on, or nothing came. */
const raw = (url: string, text: string): Promise<Answer> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (bytes) => {
      said += bytes;
      socket.end();
    });
    socket.setTimeout(HANGS_MS, () => socket.destroy());
    socket.on('error', () => {}); // whoever sends such things is hung up on
    socket.once('close', () => {
      const status = Number(/^HTTP\/1.1 (\d+)/.exec(said)?.[1] ?? 0);
      resolve({ status, text: `${text.slice(0, 60)}: ${said}` });
    });
    socket.write(text);
  });

const head = (line: string, more = ''): string =>
  `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`;

const multipart = (bytes: number): string =>
  `--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n${'x'.repeat(bytes)}\r\n--x--\r\n`;

const guess = (email: unknown, password: unknown = 'guess'): string =>
  JSON.stringify({ email, password });

/** What strangers send, by kinds. None of it is allowed, so that 2xx says only that something may be read. */
const ATTEMPTS: Record<string, Attempt[]> = {
  'wrong sign-ins': [
    ({ cms, email }) => posted(`${cms}/api/users/login`, guess(email)),
    ({ cms }) => posted(`${cms}/api/users/login`, guess(`${Math.random()}@example.org`)),
    ({ cms }) => posted(`${cms}/api/users/login`, guess({ $ne: null }, { $ne: null })),
    ({ cms }) => posted(`${cms}/api/users/forgot-password`, '{"email":"nobody@example.org"}'),
    ({ cms }) => posted(`${cms}/api/users/first-register`, guess('a@example.org')),
    ({ cms }) => asked(`${cms}/api/users/me`, { headers: { Authorization: 'JWT a.b.c' } }),
  ],
  'broken JSON': [
    ({ cms }) => posted(`${cms}/api/users/login`, '{"email":'),
    ({ cms }) => posted(`${cms}/api/users/login`, 'null'),
    ({ cms }) => posted(`${cms}/api/stories`, '[]'.repeat(100_000)),
    ({ cms }) => posted(`${cms}/api/events`, `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    ({ cms }) => posted(`${cms}/api/imports`, '\ufeff{"a":1}{"b":2}'),
  ],
  'broken multipart': [
    ({ cms }) => posted(`${cms}/api/media`, '--x\r\nbroken', 'multipart/form-data; boundary=x'),
    ({ cms }) => posted(`${cms}/api/media`, multipart(100), 'multipart/form-data'),
    ({ cms }) =>
      posted(`${cms}/api/imports/check`, multipart(100), 'multipart/form-data; boundary=y'),
    ({ cms }) => posted(`${cms}/api/users/login`, '', 'multipart/form-data; boundary=x'),
  ],
  'hostile where, sort, depth': [
    ({ cms }) => asked(`${cms}/api/events?where[title][like]=${'a'.repeat(5000)}`),
    ({ cms }) => asked(`${cms}/api/events?where[createdBy.hash][exists]=true`),
    ({ cms }) => asked(`${cms}/api/events?sort=createdBy.resetPasswordToken`),
    ({ cms }) => asked(`${cms}/api/stories?where${'[and][0]'.repeat(40)}[id][exists]=true`),
    ({ cms }) => asked(`${cms}/api/stories?where[id][in]=${'x,'.repeat(2000)}`),
    ({ cms }) => asked(`${cms}/api/events?limit=0&depth=99`),
    ({ cms }) => asked(`${cms}/api/media?select[title][x][y]=true&populate[users][hash]=true`),
    ({ cms }) => asked(`${cms}/api/users?depth=5`),
  ],
  ranges: [
    ({ site }) => raw(site, head('GET /', 'Range: bytes=100-50\r\n')),
    ({ site }) => raw(site, head('GET /card.png', 'Range: bytes=99999999-\r\n')),
    ({ site }) => raw(site, head('GET /', `Range: bytes=${'0-1,'.repeat(1000)}2-3\r\n`)),
    ({ cms }) => raw(cms, head('GET /api/media/file/nothing.webp', 'Range: bytes=-0\r\n')),
  ],
  'huge bodies': [
    ({ cms }) => posted(`${cms}/api/users/login`, guess('a@b.cn', 'x'.repeat(5.9 * MEGABYTE))),
    ({ cms }) => posted(`${cms}/api/stories`, guess('', 'x'.repeat(6.1 * MEGABYTE))),
    ({ cms }) =>
      posted(`${cms}/api/media`, multipart(29 * MEGABYTE), 'multipart/form-data; boundary=x'),
    ({ cms }) => raw(cms, head('POST /api/users/login', 'Content-Length: 200000000\r\n')),
    ({ cms }) => raw(cms, head('POST /api/users/login', 'Transfer-Encoding: chunked\r\n')),
  ],
  'unknown paths': [
    ({ cms }) => asked(`${cms}/api/__proto__/constructor`),
    ({ cms }) => asked(`${cms}/admin/collections/users`),
    ({ cms }) => asked(`${cms}/api/metrics`),
    ({ cms }) => asked(`${cms}/wp-login.php`),
    ({ site }) => asked(`${site}/%00`),
    ({ site }) => asked(`${site}/nothing/${Math.random()}/`),
    ({ site }) => posted(`${site}/`, '{}'),
  ],
  'path traversal': [
    ({ site }) => raw(site, head('GET /../../etc/passwd')),
    ({ site }) => raw(site, head('GET /%2e%2e/data/portal.db')),
    ({ site }) => raw(site, head('GET /..%2f..%2fdata%2fsecret')),
    ({ cms }) => raw(cms, head('GET /api/media/file/..%2f..%2fportal.db')),
    ({ cms }) => raw(cms, head('GET /_next/static/../../../../etc/passwd')),
    ({ cms }) => raw(cms, head('GET /%ff')),
  ],
  'header bombs': [
    ({ site }) => raw(site, head('GET /', `X: ${'x'.repeat(100_000)}\r\n`)),
    ({ cms }) => raw(cms, head('GET /api/health', 'X: y\r\n'.repeat(10_000))),
    ({ cms }) => raw(cms, head('GET /api/health', `Cookie: ${'a=b; '.repeat(2500)}\r\n`)),
  ],
  'half-open connections': [
    ({ site }) => raw(site, 'GET / HTTP/1.1\r\nHost: x\r\n'), // and never the end
    ({ cms }) => raw(cms, 'GET /api/health HTTP/1.1\r\nHost: x\r\n'),
    ({ cms }) =>
      raw(cms, 'POST /api/users/login HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{'),
    ({ site }) => raw(site, ''),
  ],
};

const KINDS = Object.entries(ATTEMPTS);

/** Sends one attempt after another: of each kind in turn, and of a kind each in turn. */
export function attack(at: number, target: Target, answers: Answers): Promise<Answer> {
  const [kind, attempts] = KINDS[at % KINDS.length] ?? ['', []];
  const attempt = attempts[Math.floor(at / KINDS.length) % attempts.length];
  if (!attempt) throw new Error(`There is no attempt “${kind}”.`);
  return answers.count(kind, () => attempt(target));
}
