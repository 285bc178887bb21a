import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { startLease } from '../builder/lease.ts';
import { apiAs, freshPortal, publicApi } from '../testing/portal.ts';

const backups = mkdtempSync(join(tmpdir(), 'backups-'));
afterAll(() => rmSync(backups, { recursive: true, force: true }));
const METRICS_TOKEN = 'a-token-for-the-monitoring';
Object.assign(process.env, { METRICS_TOKEN, BACKUP_DIR: backups });
const { payload, config } = await freshPortal();
const ask = publicApi(config);

afterEach(() => vi.restoreAllMocks());

const withToken = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

describe('whether the database answers', () => {
  it('is all that a balancer is told', async () => {
    expect(await ask('health')).toEqual({ status: 200, text: '{"ok":true}' });
  });

  it('one that neither answers nor fails is given up on, and the log says so', async () => {
    vi.spyOn(payload, 'count').mockReturnValue(new Promise(() => {}));
    const log = vi.spyOn(payload.logger, 'error').mockReturnValue();
    expect(await ask('health')).toEqual({ status: 503, text: '{"ok":false}' });
    expect(log).toHaveBeenCalledWith({
      err: new Error('No answer within 2000 ms.'),
      msg: 'The database does not answer',
    });
  });

  it('one that fails is told at once, without its words', async () => {
    vi.spyOn(payload, 'count').mockRejectedValue(new Error('connect ECONNREFUSED 10.0.0.7'));
    vi.spyOn(payload.logger, 'error').mockReturnValue();
    expect(await ask('health')).toEqual({ status: 503, text: '{"ok":false}' });
  });
});

describe('the details', () => {
  const finishedAt = '2026-11-26T08:01:00.000Z';
  const details = {
    ok: true,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    uptimeSeconds: expect.any(Number),
    database: {
      name: payload.db.name === 'sqlite' ? 'SQLite' : 'MongoDB',
      version: expect.stringMatching(/^\d+\./),
      latencyMs: expect.any(Number),
    },
    builder: { host: expect.any(String), pid: process.pid, isThisProcess: true },
    publishing: {
      last: { state: 'live', at: finishedAt, seconds: 60 },
      liveSince: finishedAt,
      waitingSince: null,
      undelivered: 0,
    },
    backup: { last: expect.stringMatching(/^2\d{3}-/), failure: null },
    freeBytes: { data: expect.any(Number), site: expect.any(Number), backup: expect.any(Number) },
  };

  it('are told to an administrator, and to who has the token of the monitoring', async () => {
    writeFileSync(join(backups, 'portal-2026-11-25.tar.gz'), 'a backup');
    const startedAt = '2026-11-26T08:00:00.000Z';
    const data = { reason: '测试', state: 'live', startedAt, finishedAt } as const;
    await payload.create({ collection: 'publications', data, overrideAccess: true });
    const lease = await startLease(payload, 'publisher');
    const administrator = await apiAs({ payload, config }, 'administrator');
    const answers = [
      await administrator.ask('health'),
      await ask('health', withToken(METRICS_TOKEN)),
    ];
    await lease.stop();
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(JSON.parse(text)).toEqual(details);
    }
  });

  it.each(['editor', 'communityEditor', 'contributor'] as const)(
    'are not told to a user who is %s',
    async (role) => {
      const { ask: askAs } = await apiAs({ payload, config }, role);
      expect(await askAs('health')).toEqual({ status: 200, text: '{"ok":true}' });
    },
  );

  it('are not told for another token', async () => {
    for (const token of ['', METRICS_TOKEN.slice(1), `${METRICS_TOKEN}x`]) {
      expect((await ask('health', withToken(token))).text).toBe('{"ok":true}');
    }
  });

  it('without a database are those that need none', async () => {
    vi.spyOn(payload, 'count').mockRejectedValue(new Error('no'));
    vi.spyOn(payload.logger, 'error').mockReturnValue();
    const { status, text } = await ask('health', withToken(METRICS_TOKEN));
    expect([status, JSON.parse(text)]).toEqual([
      503,
      { ...details, ok: false, database: null, builder: null, publishing: null },
    ]);
  });
});
