import { afterEach, describe, expect, it, vi } from 'vitest';
import { freshPortal, publicApi, sample } from '../testing/portal.ts';

const METRICS_TOKEN = 'a-token-for-the-monitoring';
Object.assign(process.env, { METRICS_TOKEN, BACKUP_DIR: '' });
const { payload, config } = await freshPortal();
const ask = publicApi(config);
const { settings } = await import('#content/settings.ts');

afterEach(() => vi.restoreAllMocks());

const scrape = (token = METRICS_TOKEN) =>
  ask('metrics', { headers: { Authorization: `Bearer ${token}` } });

/** The values of a figure, by what stands between its braces. */
function valuesOf(text: string, name: string): Record<string, number> {
  const lines = text.matchAll(new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'gm'));
  return Object.fromEntries([...lines].map(([, labels = '', value]) => [labels, Number(value)]));
}

describe('who may read the figures', () => {
  it('without a token, or with another one, nobody', async () => {
    for (const asked of [ask('metrics'), scrape(''), scrape(`${METRICS_TOKEN}x`), scrape('x')]) {
      expect(await asked).toEqual({
        status: 401,
        text: '{"errors":[{"message":"口令不对，请用 Authorization: Bearer 带上 METRICS_TOKEN。The token is missing or wrong: send METRICS_TOKEN as Authorization: Bearer."}]}',
      });
    }
  });

  it('where no token is set there are none', async () => {
    vi.spyOn(settings(), 'METRICS_TOKEN', 'get').mockReturnValue(undefined);
    expect((await scrape()).status).toBe(404);
  });
});

describe('the figures', () => {
  it('say what is stored, what was published, and what the process does', async () => {
    const data = sample.story() as never; // checked by the collection
    await payload.create({ collection: 'stories', data, overrideAccess: true });
    const { docs } = await payload.find({ collection: 'publications', overrideAccess: true });
    const startedAt = new Date(Date.now() - 2500).toISOString();
    const finishedAt = new Date().toISOString();
    await payload.update({
      collection: 'publications',
      id: docs[0]?.id ?? '',
      data: { state: 'live', startedAt, finishedAt },
      overrideAccess: true,
    });
    const { status, text } = await scrape();
    expect(status).toBe(200);
    expect(valuesOf(text, 'portal_documents')).toMatchObject({
      'collection="stories"': 1,
      'collection="events"': 0,
    });
    expect(valuesOf(text, 'portal_publications_total')).toEqual({
      'outcome="live"': 1,
      'outcome="failed"': 0,
    });
    expect(valuesOf((await scrape()).text, 'portal_publications_total')).toMatchObject({
      'outcome="live"': 1,
    });
    const seconds = Date.parse(finishedAt) / 1000;
    for (const [name, value] of [
      ['portal_publication_last_duration_seconds', 2.5],
      ['portal_publication_last_success_timestamp_seconds', seconds],
      ['portal_undelivered_documents', 0],
      ['portal_database_up', 1],
      ['portal_builder', 0],
    ] as const) {
      expect(valuesOf(text, name), name).toEqual({ '': value });
    }
    expect(valuesOf(text, 'portal_disk_free_bytes')['folder="data"']).toBeGreaterThan(0);
    expect(valuesOf(text, 'process_resident_memory_bytes')['']).toBeGreaterThan(1e6);
    expect(text).not.toMatch(/portal_backup_age_seconds|portal_publication_waiting|NaN|null/);
  });

  it('each has its help and its type once, as the format asks for', async () => {
    const { text } = await scrape();
    const named = [...text.matchAll(/^# (?:HELP|TYPE) (\S+)/gm)].map(([, name]) => name);
    const counts = Map.groupBy(named, (name) => name);
    expect([...counts].filter(([, all]) => all.length !== 2)).toEqual([]);
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(
      lines.filter((line) => !/^[a-zA-Z_:][a-zA-Z0-9_:]*(\{.*\})? [-+\d.eEaNInf]+$/.test(line)),
    ).toEqual([]);
  });

  it('without a database say so, and what needs none', async () => {
    vi.spyOn(payload, 'count').mockRejectedValue(new Error('no'));
    vi.spyOn(payload.logger, 'error').mockReturnValue();
    const { status, text } = await scrape();
    expect([status, valuesOf(text, 'portal_database_up')]).toEqual([200, { '': 0 }]);
    expect(valuesOf(text, 'portal_undelivered_documents')).toEqual({});
    expect(valuesOf(text, 'portal_disk_free_bytes')['folder="data"']).toBeGreaterThan(0);
  });
});
