import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startBackups } from '#cms/backup/nightly.ts';
import { startLease } from '#cms/builder/lease.ts';
import { startPublisher } from '#cms/builder/publisher.ts';
import { startScheduler } from '#cms/builder/scheduler.ts';
import { Browser } from '#cms/testing/browser.ts';
import { apiAs, freshPortal, sample, signedUp } from '#cms/testing/portal.ts';

// The clock of the machine is set a day forward or back while the portal runs; timers run on, as they do then.
const portal = await freshPortal();
const { payload, config } = portal;
const DAY = 24 * 3_600_000;
/** Noon at the place: a day forward or back is another day, and an hour is not. */
const NOON = Date.parse('2026-11-26T12:00:00+08:00');
const folder = mkdtempSync(join(tmpdir(), 'clock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jump = (ms: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms, shouldAdvanceTime: false });

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOON }));
afterEach(() => void vi.useRealTimers());

it('what is scheduled is done once, when the clock is set past its time and back again', async () => {
  const editor = await apiAs(portal, 'editor');
  const draft = sample.story({ _status: 'draft' });
  const { doc } = await editor.send('POST', 'stories?draft=true', draft);
  const at = { day: '2026-11-27', time: '08:00' };
  const set = await editor.send('POST', `schedules/for/stories/${doc.id}`, {
    action: 'publish',
    ...at,
  });
  expect(set.status, set.text).toBe(201);
  const stop = await startScheduler(payload);
  const isPublished = async () =>
    (await payload.findByID({ collection: 'stories', id: doc.id, overrideAccess: true }))._status;
  expect(await isPublished()).toBe('draft');
  jump(DAY);
  await expect.poll(isPublished, { timeout: 5000 }).toBe('published');
  await payload.update({
    collection: 'stories',
    id: doc.id,
    data: { _status: 'draft' },
    overrideAccess: true,
  });
  for (const step of [-DAY, DAY]) {
    jump(step);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await isPublished()).toBe('draft');
  }
  await stop();
});

it('the site is brought up to date for the day that it is, once each, by who held the lease before', async () => {
  await payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
  const lease = await startLease(payload, 'clock');
  const { term } = lease;
  const stop = await startPublisher(payload, async () => ({ documents: [], pages: [] }), lease);
  const published = async () => {
    const { docs } = await payload.find({
      collection: 'publications',
      where: { state: { equals: 'live' } },
      overrideAccess: true,
    });
    return docs.map(({ reason }) => reason).sort();
  };
  await expect.poll(published).toEqual(['启动时更新']);
  jump(DAY);
  await expect.poll(published, { timeout: 5000 }).toEqual(['启动时更新', '每夜更新']);
  jump(-DAY);
  await expect.poll(published, { timeout: 5000 }).toEqual(['启动时更新', '每夜更新', '每夜更新']);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await published()).toHaveLength(3);
  expect(await lease.renew()).toBe(term);
  await stop();
  await lease.stop();
});

it('a publication that failed is tried again in its time, though the clock is set back meanwhile', async () => {
  await payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
  let later = 0;
  const clock = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + later);
  const publish = vi.fn(async () => ({ documents: [], pages: [] }));
  publish.mockRejectedValueOnce(new Error('ENOSPC'));
  const stop = await startPublisher(payload, publish);
  await expect.poll(() => publish.mock.calls.length).toBe(1);
  jump(-3_600_000);
  later = 61_000;
  await expect.poll(() => publish.mock.calls.length, { timeout: 5000 }).toBe(2);
  await stop();
  vi.restoreAllMocks();
});

it('each day that the clock shows has its backup, and one only', { timeout: 180_000 }, async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOON });
  const settings = { BACKUP_DIR: folder, BACKUP_KEEP: 9, BACKUP_RECIPIENT: undefined };
  const log = vi.fn();
  const stop = startBackups({ settings, isOurs: () => true, log });
  const made = () => readdirSync(folder).filter((name) => !name.includes('.part'));
  const days = ['2026-11-26', '2026-11-27'].map((day) => `portal-${day}.tar.gz`);
  await vi.waitFor(() => expect(made()).toEqual(days.slice(0, 1)), { timeout: 30_000 });
  for (const step of [DAY, -DAY, DAY]) {
    vi.setSystemTime(Date.now() + step);
    // It looks every half minute, and not while a backup is under way.
    const later = async () => {
      await vi.advanceTimersByTimeAsync(31_000);
      expect(made()).toEqual(days);
    };
    await vi.waitFor(later, { timeout: 30_000, interval: 500 });
  }
  expect(log).not.toHaveBeenCalled();
  stop();
});

it('a session that began before the clock was set back ends when it would have; none outlives its hours', async () => {
  const editor = await signedUp(payload, 'editor');
  const browser = new Browser(config, {});
  const isIn = async () => (await browser.ask('GET', 'users/me')).json.user !== null;
  const signIn = () => browser.signIn(editor.email, editor.password);
  expect((await signIn()).status).toBe(200);
  jump(-DAY);
  expect(await isIn()).toBe(true);
  jump(2 * DAY);
  expect(await isIn()).toBe(false);
  expect((await signIn()).status).toBe(200);
  expect(await isIn()).toBe(true);
});

it('what is saved after the clock was set back is what the form shows, and what is published', async () => {
  const editor = await apiAs(portal, 'editor');
  const { doc } = await editor.send('POST', 'stories', sample.story({ summary: '起初。' }));
  await editor.send('PATCH', `stories/${doc.id}?draft=true`, {
    summary: '改过。',
    _status: 'draft',
  });
  jump(-DAY);
  const again = await apiAs(portal, 'editor');
  const shown = async () =>
    JSON.parse((await again.ask(`stories/${doc.id}?draft=true&depth=0`)).text);
  const { updatedAt } = await shown();
  for (const [query, summary] of [
    ['?draft=true&typing=true', '拨回以后打的字。'],
    ['?draft=true', '拨回以后存的。'],
  ]) {
    const data = {
      summary,
      _status: 'draft',
      updatedAt: query?.includes('typing') ? updatedAt : undefined,
    };
    const saved = await again.send('PATCH', `stories/${doc.id}${query}`, data);
    expect(saved.status, saved.text).toBe(200);
    expect((await shown()).summary).toBe(summary);
  }
  const live = await again.send('PATCH', `stories/${doc.id}`, { _status: 'published' });
  expect(live.status, live.text).toBe(200);
  expect(live.doc.summary).toBe('拨回以后存的。');
});
