import { afterAll, expect, it, vi } from 'vitest';
import { startLease } from '#cms/builder/lease.ts';
import { startPublisher } from '#cms/builder/publisher.ts';
import { apiAs, freshPortal, publicApi, sample } from '#cms/testing/portal.ts';
import { type FaultyLine, faultyLine } from './faultyLine.ts';

// A database that goes away and comes back: the line to the MongoDB server is cut.
const server = process.env.MONGODB_TEST_URI;
let line: FaultyLine | undefined;
if (server) {
  const uri = new URL(server);
  line = await faultyLine(Number(uri.port));
  uri.port = String(line.port);
  process.env.MONGODB_TEST_URI = uri.href;
}
afterAll(() => line?.stop());
const portal = await freshPortal();

/** A save waits no longer than this for a database that does not answer. */
const SAID_WITHIN_MS = 25_000;
const HEALTH_WITHIN_MS = 2500;

async function timed<T>(run: Promise<T>): Promise<T & { ms: number }> {
  const began = performance.now();
  return { ...(await run), ms: performance.now() - began };
}

it.each([
  ['goes away', () => line?.goAway()],
  ['hangs, and does not hang up', () => line?.hang()],
])(
  'a database that %s: saves are refused with a sentence; all goes on by itself when it is back',
  {
    tags: 'mongodb',
    timeout: 120_000,
  },
  async (_, fault) => {
    vi.spyOn(portal.payload.logger, 'error').mockReturnValue();
    const anonymously = publicApi(portal.config);
    const editor = await apiAs(portal, 'editor');
    const { doc } = await editor.send('POST', 'stories', sample.story({ summary: '原来的。' }));
    const path = `stories/${doc.id}`;
    const save = (summary: string) => editor.send('PATCH', path, { summary });
    const lease = await startLease(portal.payload, 'publisher');
    const published = vi.fn(async () => ({ documents: [], pages: [] }));
    const stop = await startPublisher(portal.payload, published, lease);
    await expect.poll(() => published.mock.calls.length, { timeout: 20_000 }).toBe(1);

    fault();
    const [health, away] = await Promise.all([
      timed(anonymously('health')),
      timed(save('不在时。')),
    ]);
    expect(health.status).toBe(503);
    expect(health.ms).toBeLessThan(HEALTH_WITHIN_MS);
    expect(away.status, away.text).toBe(503);
    expect(away.text).toContain('数据库这会儿连不上，没有存上。');
    expect(away.ms).toBeLessThan(SAID_WITHIN_MS);

    line?.mend();
    const isBack = async () => (await anonymously('health')).status;
    await expect.poll(isBack, { timeout: 30_000 }).toBe(200);
    const read = await editor.ask(path);
    expect(JSON.parse(read.text).summary).toBe('原来的。');
    const before = published.mock.calls.length;
    const saved = await save('回来了。');
    expect(saved.status, saved.text).toBe(200);
    await expect
      .poll(() => published.mock.calls.length, { timeout: 20_000 })
      .toBeGreaterThan(before);
    expect(await lease.renew()).not.toBeNull();
    await stop();
    await lease.stop();
    vi.restoreAllMocks();
  },
);
