import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { runNode, startNode, stopChildren } from './children.ts';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it('a child ends with its parent, even when the parent is killed', async () => {
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { startNode } from '${import.meta.dirname}/children.ts';
     const child = startNode(['--eval', 'setInterval(() => {}, 1000)']);
     process.stdout.write(String(child.pid));`,
  ]);
  const pid = await new Promise<number>((resolve) =>
    parent.stdout.once('data', (text) => resolve(Number(text))),
  );
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
});

it('a child that takes too long is ended, and that is said', async () => {
  const endless = runNode(['--eval', 'setInterval(() => {}, 1000)'], { withinMs: 300 });
  await expect(endless).rejects.toThrow('it was not done within 0.005 minutes');
});

it('a child that fails says what it printed, and one that ends by itself ends', async () => {
  const failing = runNode(['--eval', 'console.error("no"); process.exit(3)'], { isQuiet: true });
  await expect(failing).rejects.toThrow('no');
  await runNode(['--eval', '1']);
});

it('children that do not end when they are asked to, or that hang, are ended all the same', async () => {
  const deaf = startNode(
    [
      '--eval',
      'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); process.send("ready")',
    ],
    { hasChannel: true },
  );
  const hanging = startNode(['--eval', 'setInterval(() => {}, 1000); process.send("ready")'], {
    hasChannel: true,
  });
  await Promise.all([deaf, hanging].map((child) => once(child, 'message')));
  hanging.kill('SIGSTOP');
  await stopChildren(300);
  expect([deaf.signalCode, hanging.signalCode]).toEqual(['SIGKILL', 'SIGKILL']);
});
