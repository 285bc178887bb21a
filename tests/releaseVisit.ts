// Run by the release's own Node, where there is no network and nothing else: starts the release as its operator does,
// signs in, publishes a story and reads it on the site. Prints what it saw as JSON. No imports but Node's.
import { spawn, spawnSync } from 'node:child_process';

const [release = '', slug = '', known = ''] = process.argv.slice(2);
const PORTS = { CMS_PORT: '3000', SITE_PORT: '4321' };
const CMS = `http://localhost:${PORTS.CMS_PORT}`;
const SITE = `http://localhost:${PORTS.SITE_PORT}`;
const WITHIN_MS = 120_000;

// Nothing else is set: Next.js has the types say that NODE_ENV always is.
const env = { SITE_URL: 'https://www.example.org' } as unknown as NodeJS.ProcessEnv;

const began = Date.now();
const portal = spawn(`${release}/start`, [], {
  cwd: '/',
  env,
  stdio: ['ignore', 'pipe', 'pipe'],
});
let output = '';
for (const stream of [portal.stdout, portal.stderr]) {
  stream.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
}

try {
  await until('the portal is up', () => output.includes('Ctrl-C') || portal.exitCode !== null);
  if (portal.exitCode !== null) throw new Error('It ended.');
  const startedIn = (Date.now() - began) / 1000;
  const [, password = known] = /^ +password +(\S+)/m.exec(output) ?? [];
  const signIn = { email: 'admin@lucheng.local', password };
  const { token } = await send('/api/users/login', signIn);
  const story = { title: '断网也能发', slug, date: '2026-11-26', summary: '一个故事。' };
  await send('/api/stories', { ...story, _status: 'published' }, token);
  let page = '';
  await until('the story is on the site', async () => {
    const response = await fetch(`${SITE}/stories/${slug}/`);
    page = await response.text();
    return response.ok;
  });
  const admin = await fetch(`${CMS}/admin`, { headers: { Authorization: `JWT ${token}` } });
  const { docs } = await (await fetch(`${CMS}/api/stories?limit=500&depth=0`)).json();
  const doctor = spawnSync(`${release}/portal`, ['doctor'], { cwd: '/', env, encoding: 'utf8' });
  const outside = await fetch('https://registry.npmjs.org/').catch(() => null);
  process.stdout.write(
    JSON.stringify({
      startedIn,
      password,
      addresses: [...output.matchAll(/^ {2}(?:Site|Admin) +(\S+)$/gm)].map(
        ([, address]) => address,
      ),
      admin: admin.status,
      slugs: docs.map((doc: { slug: string }) => doc.slug),
      canonical: /<link rel="canonical" href="([^"]+)"/.exec(page)?.[1],
      isCut: outside === null,
      doctor: [doctor.status, ...doctor.stdout.split('\n').filter((line) => !line.startsWith('✓'))],
      output,
    }),
  );
} catch (error) {
  process.stderr.write(`${String(error)}\n${output}\n`);
  process.exitCode = 1;
} finally {
  const ended = new Promise((resolve) => portal.once('close', resolve));
  if (portal.exitCode === null) {
    portal.kill('SIGTERM');
    await ended;
  }
}

async function send(path: string, data: object, token = '') {
  const headers = { 'Content-Type': 'application/json', Authorization: `JWT ${token}` };
  const response = await fetch(CMS + path, { method: 'POST', headers, body: JSON.stringify(data) });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It took too long until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
