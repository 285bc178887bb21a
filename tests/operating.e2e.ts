import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { runCommand } from '#cms/testing/commands.ts';
import { METRICS_TOKEN } from './portal.ts';

// What whoever keeps the portal running asks of it, while it runs.
const { cms, liveSite, folder, email, password } = inject('portal');

async function session(): Promise<string> {
  const response = await fetch(`${cms}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return (await response.json()).token;
}

const figures = async (): Promise<string> => {
  const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
  return (await fetch(`${cms}/api/metrics`, { headers })).text();
};
const figureIn = (text: string, figure: string) =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${figure} `))
      ?.split(' ')[1],
  );

// The portal publishes when it starts.
const PUBLISHED = 'portal_publications_total{outcome="live"}';
beforeAll(() =>
  vi.waitFor(async () => expect(figureIn(await figures(), PUBLISHED)).toBeGreaterThan(0), {
    timeout: 120_000,
    interval: 500,
  }),
);

describe('the health', () => {
  it('of this process is told to an administrator, and to nobody else', async () => {
    expect(await (await fetch(`${cms}/api/health`)).json()).toEqual({ ok: true });
    const headers = { Authorization: `JWT ${await session()}` };
    expect(await (await fetch(`${cms}/api/health`, { headers })).json()).toMatchObject({
      ok: true,
      database: { name: 'SQLite' },
      builder: { isThisProcess: true },
      publishing: { liveSince: expect.stringMatching(/^2\d{3}-/) },
    });
  });
});

describe('the figures', () => {
  it('are of this process, which publishes, and count its answers', async () => {
    const refused = await fetch(`${cms}/api/metrics`);
    expect([refused.status, await refused.text()]).toEqual([
      401,
      expect.stringContaining('Bearer'),
    ]);
    const before = await figures();
    expect(figureIn(before, 'portal_builder')).toBe(1);
    expect(figureIn(before, 'portal_documents{collection="events"}')).toBeGreaterThan(0);
    const missing = 'portal_http_responses_total{class="4xx"}';
    for (let asked = 0; asked < 3; asked += 1) {
      await (await fetch(`${cms}/api/nothing-of-the-kind`)).text();
    }
    // An answer counts when all of it was sent, which the server may know after who asked has it.
    const more = async () => figureIn(await figures(), missing) - figureIn(before, missing);
    await expect.poll(more, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
  });
});

describe('the id of a request', () => {
  it.each(['/api/health', '/admin/login', '/api/nothing-of-the-kind', '/media/nothing.webp'])(
    'is in the answer to %s, as a proxy in front gave it or as a new one',
    async (path) => {
      const given = await fetch(cms + path, { headers: { 'X-Request-Id': 'edge-0123456789' } });
      expect(given.headers.get('x-request-id')).toBe('edge-0123456789');
      const own = await fetch(cms + path, { headers: { 'X-Request-Id': 'no id' } });
      expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('the doctor', () => {
  it('knows the portal that runs', async () => {
    const { code, output } = await runCommand('doctor', [], {
      env: {
        NODE_ENV: '',
        DATA_DIR: join(folder, 'data'),
        DIST_DIR: join(folder, 'site'),
        CMS_PORT: new URL(cms).port,
        SITE_PORT: new URL(liveSite).port,
      },
    });
    expect([code, output]).toEqual([0, expect.not.stringContaining('✗')]);
    expect(output).toContain('held by the portal itself (CMS_PORT)');
    expect(output).toContain('held by the portal itself (SITE_PORT)');
    expect(output).toContain('The site was brought up to date');
  });
});
