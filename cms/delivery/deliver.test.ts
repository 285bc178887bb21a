import { expect, it, vi } from 'vitest';
import { deliver } from './deliver.ts';
import { NotOurs, TakenOver, type Target } from './target.ts';

const trouble = (message: string, more: object = {}) => Object.assign(new Error(message), more);

/** A place that fails so often, with these errors. */
function failing(...errors: Error[]): Target {
  const send = async () => {
    const error = errors.shift();
    if (error) throw error;
  };
  return { name: 'www.example.org', send, forget: () => {} };
}

async function told(target: Target, more: Partial<Parameters<typeof deliver>[0]> = {}) {
  const troubles: string[] = [];
  const lines: string[] = [];
  await deliver({
    site: '/nowhere',
    target,
    isOurs: () => true,
    onWake: () => () => {},
    onTrouble: async (text) => void troubles.push(text),
    log: (line) => void lines.push(line),
    pauses: [0],
    ...more,
  });
  return { troubles, lines };
}

it.each([
  [trouble('write failed: No space left on device (28)'), '那边的磁盘满了'],
  [trouble('x', { name: 'XMinioStorageFull' }), '那边的磁盘满了'],
  [trouble('user@host: Permission denied (publickey).'), '那边不让写'],
  [trouble('x', { name: 'AccessDenied' }), '那边不让写'],
  [trouble('Host key verification failed.'), '那边的服务器换了钥匙，认不出来'],
  [trouble('x', { name: 'NoSuchBucket' }), '那边没有这个地方'],
  [trouble('connect ECONNREFUSED 10.0.0.1:22', { code: 'ECONNREFUSED' }), '连不上那边的服务器'],
  [trouble('ssh: Could not resolve hostname www'), '连不上那边的服务器'],
  [trouble('io timeout after 60 seconds'), '连不上那边的服务器'],
  [trouble('spawn rsync ENOENT', { code: 'ENOENT' }), '这台机器上少了 rsync 程序'],
  [new NotOurs('/srv/www'), '那边放着别的文件，怕弄丢，没有动'],
  [trouble('something else'), '那边出了错'],
])('editors are told of “%s”', async (error, cause) => {
  expect((await told(failing(error))).troubles).toEqual([
    `网页已经做好，还没有送到公众看的服务器：${cause}。会一直自动再试，不用重新发布；半小时还没好，请告诉管理员。`,
  ]);
});

it('operators are told what was said, and when it is tried again', async () => {
  expect((await told(failing(trouble('io timeout')))).lines).toEqual([
    'The site could not be sent to www.example.org: io timeout (tried again in 0 s)',
  ]);
});

it('it waits longer each time, and then as long again and again', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const errors = Array.from({ length: 4 }, () => trouble('down'));
  await told(failing(...errors), { pauses: [1, 2, 3] });
  expect(timer.mock.calls.map(([, wait]) => wait)).toEqual([1, 2, 3, 3]);
  timer.mockRestore();
});

it('somebody who asks is not kept waiting', async () => {
  const wakes: (() => void)[] = [];
  const onWake = (wake: () => void) => {
    wakes.push(wake);
    queueMicrotask(wake);
    return () => void wakes.pop();
  };
  await told(failing(trouble('down')), { pauses: [3_600_000], onWake });
  expect(wakes).toEqual([]);
});

it('who has been taken over tries no more', async () => {
  let isOurs = true;
  const onTrouble = async () => {
    isOurs = false;
  };
  const sending = told(failing(trouble('down')), { isOurs: () => isOurs, onTrouble });
  await expect(sending).rejects.toThrow(TakenOver);
});
