import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requestPublication } from '../publishing/request.ts';
import { freshPortal } from '../testing/portal.ts';
import { DatabaseLease, startLease } from './lease.ts';
import { publishWaiting, startPublisher } from './publisher.ts';

const { payload } = await freshPortal();

const NOTHING_LEFT = { documents: [], pages: [] };
let now = 0;
let name = '';
/** As a process of another machine that is named has it. */
const leaseOf = (machine: string) => new DatabaseLease(payload, name, `${machine} 7 ${machine}`);

beforeEach(async () => {
  await payload.delete({ collection: 'publications', where: {}, overrideAccess: true });
  name = crypto.randomUUID();
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.restoreAllMocks();
});

it('of several that ask at once exactly one gets it', async () => {
  const leases = ['a', 'b', 'c', 'd', 'e'].map(leaseOf);
  const terms = await Promise.all(leases.map((lease) => lease.renew()));
  expect(terms.filter((term) => term !== null)).toEqual([1]);
});

it('who renews it keeps it, in one term, however long that is', async () => {
  const [mine, other] = [leaseOf('a'), leaseOf('b')];
  for (let count = 0; count < 20; count += 1) {
    expect(await mine.renew()).toBe(1);
    expect(await other.renew()).toBeNull();
    now += 2000;
  }
});

it('who does not renew it loses it after nine seconds, in which nobody gets it', async () => {
  const [hung, next] = [leaseOf('a'), leaseOf('b')];
  await hung.renew();
  expect(await next.renew()).toBeNull();
  now += 9000;
  expect(await next.renew()).toBeNull();
  now += 1;
  expect(await next.renew()).toBe(2);
  expect(await hung.renew()).toBeNull();
  expect(hung.term).toBeNull();
});

it('who was held up and finds that nobody took over goes on in the same term', async () => {
  const slow = leaseOf('a');
  await slow.renew();
  now += 60_000;
  expect(await slow.renew()).toBe(1);
});

it('of several that wait for one that is gone exactly one takes over', async () => {
  await leaseOf('gone').renew();
  const leases = ['a', 'b', 'c', 'd'].map(leaseOf);
  const look = () => Promise.all(leases.map((lease) => lease.renew()));
  expect(await look()).toEqual([null, null, null, null]);
  now += 9001;
  expect((await look()).filter((term) => term !== null)).toEqual([2]);
});

it('who stops leaves it to the next at once', async () => {
  const [first, next] = [leaseOf('a'), leaseOf('b')];
  await first.renew();
  await first.stop();
  expect(await next.renew()).not.toBeNull();
});

it('a process of this machine that has ended is not waited for', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  await new DatabaseLease(payload, name, `${hostname()} ${pid} x`).renew();
  const lease = await startLease(payload, name);
  expect(lease.term).toBe(2);
  await lease.stop();
});

it('who has lost it neither publishes nor records how its publication ended', async () => {
  const [hung, next] = [leaseOf('a'), leaseOf('b')];
  await hung.renew();
  await next.renew();
  await requestPublication(payload, { reason: '甲', scope: [] });
  const outcome = await publishWaiting(
    payload,
    async () => {
      await next.renew();
      now += 10_000;
      await next.renew();
      return NOTHING_LEFT;
    },
    hung,
  );
  expect(outcome).toBeNull();
  expect(await states()).toEqual(['building 甲']);
  // The next one records it, and publishes all.
  const stop = await startPublisher(payload, async () => NOTHING_LEFT, next);
  await expect.poll(states).toEqual(['failed 甲', 'live 启动时更新']);
  await stop();
  await requestPublication(payload, { reason: '乙', scope: [] });
  const publish = vi.fn();
  expect(await publishWaiting(payload, publish, hung)).toBeNull();
  expect(publish).not.toHaveBeenCalled();
});

it('a publication that ended because the database went away is asked for again by itself', async () => {
  vi.spyOn(payload.logger, 'error').mockReturnValue();
  const away = new Error('The database is away.');
  const renew = vi.fn(async () => 1);
  // It answers before the publication, and not at its end.
  renew.mockResolvedValueOnce(1).mockRejectedValueOnce(away).mockRejectedValueOnce(away);
  const stop = await startPublisher(payload, async () => NOTHING_LEFT, {
    term: 1,
    renew,
    stop: async () => {},
  });
  await expect.poll(states).toEqual(['failed 启动时更新']);
  now += 61_000;
  await expect.poll(states, { timeout: 5000 }).toEqual(['failed 启动时更新', 'live 自动重试']);
  await stop();
});

async function states(): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    sort: 'createdAt',
    overrideAccess: true,
  });
  return docs.map(({ state, reason }) => `${state} ${reason}`);
}
