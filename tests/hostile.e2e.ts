import { connect } from 'node:net';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { signIn } from './admin.ts';
import { withBrowser } from './browser.ts';

const { cms, site, email, password } = inject('portal');
const { open, takeProblems, expectNoProblems } = withBrowser(cms);

afterEach(expectNoProblems);

/** So many of 64 kB are sent to who does not hang up: more than anybody should read. */
const MOST_CHUNKS = 400;

/** What a server answers to bytes as they are sent; what is left when it hangs up. */
function raw(address: string, sent: string, { endless = false } = {}): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(sent);
      let chunks = endless ? MOST_CHUNKS : 0;
      const more = (error?: Error | null) => {
        if (error || socket.destroyed) return;
        chunks -= 1;
        if (chunks > 0) socket.write('x'.repeat(65_536), more);
        else socket.end();
      };
      more();
    });
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
    });
    socket.on('error', () => {}); // whoever sends without end is hung up on
    socket.on('close', () => resolve(answer));
  });
}

const isAlive = async () =>
  (await fetch(`${cms}/api/health`)).status === 200 && (await fetch(site)).status === 200;

describe('the CMS tells browsers', () => {
  it('that its pages run their own scripts alone, and are framed by itself alone', async () => {
    const { headers } = await fetch(`${cms}/admin/login`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic'/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
    // Each answer has a word of its own.
    const other = await fetch(`${cms}/admin/login`);
    expect(other.headers.get('content-security-policy')).not.toBe(policy);
  });

  it('that answers of the API are no pages', async () => {
    const { headers } = await fetch(`${cms}/api/stories?limit=1`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('and editors notice nothing of it', async () => {
    const page = await open('/admin', { at: 'now' });
    await signIn(page, { email, password });
    await page.goto('/admin/collections/stories');
    // By its address: a click before the list is alive is lost.
    await page.goto((await page.locator('.row-1 a').first().getAttribute('href')) ?? '');
    await page.locator('[contenteditable="true"]').first().click();
    await page.keyboard.type('一个字');
    await page.goto('/admin/collections/audits');
    await page.getByText('登录', { exact: true }).first().waitFor();
    // A script that a text brings along would not run.
    const ran = await page.evaluate(() => {
      const script = document.createElement('div');
      script.innerHTML = '<img src="data:," onerror="window.ran = true">';
      document.body.append(script);
      return new Promise((resolve) => setTimeout(() => resolve('ran' in window), 500));
    });
    expect(ran).toBe(false);
    await page.close();
    takeExpected();
  });
});

/** The refusal that the last test has brought about is in the console. */
const takeExpected = () => {
  const problems = takeProblems();
  expect(problems.filter((one) => !/Content Security Policy|ERR_INVALID_URL/.test(one))).toEqual(
    [],
  );
};

describe('what no browser sends is answered, and ends nothing:', () => {
  const head = (line: string, more = '') => `${line} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
  it.each<[string, string, boolean]>([
    [
      'a body of 200 MB that is said',
      head(
        'POST /api/users/login',
        'Content-Type: application/json\r\nContent-Length: 200000000\r\n',
      ),
      true,
    ],
    [
      'a body without end that is not said',
      head(
        'POST /api/users/login',
        'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n',
      ),
      true,
    ],
    ['headers without end', `GET /api/health HTTP/1.1\r\nHost: x\r\nX: `, true],
    ['half an escape', head('GET /api/stories/%ff', 'Connection: close\r\n'), false],
    ['half an escape alone', head('GET /%', 'Connection: close\r\n'), false],
    [
      'a range that ends before it begins',
      head('GET /', 'Range: bytes=100-50\r\nConnection: close\r\n'),
      false,
    ],
    [
      'two lengths',
      head('POST /api/users/login', 'Content-Length: 1\r\nContent-Length: 9\r\n'),
      false,
    ],
    ['no HTTP', 'hello\r\n\r\n', false],
    [
      'another host',
      'GET http://evil.example/admin HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      false,
    ],
  ])('%s', async (_, sent, endless) => {
    for (const address of [cms, site]) {
      const answer = await raw(address, sent, { endless });
      expect(answer).not.toMatch(/^HTTP\/1.1 5/);
    }
    expect(await isAlive()).toBe(true);
  });

  it('a method override with a body that is no JSON', async () => {
    const { status } = await fetch(`${cms}/api/stories`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'GET' },
      body: '{',
    });
    expect(status).toBe(400);
  });
});
