import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { endChild, runNode, startNode, stopChildren } from './children.ts';

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

it('when a child has ended its own children write no more, however slow they are to end', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'children-'));
  const file = join(folder, 'written');
  const slow = `
    const { writeFileSync } = require('node:fs');
    setInterval(() => {
      for (const until = Date.now() + 700; Date.now() < until; ) writeFileSync('${file}', 'half');
    }, 1);`;
  const parent = startNode(
    [
      '--input-type=module',
      '--eval',
      `import { startNode } from '${import.meta.dirname}/children.ts';
       startNode(['--eval', ${JSON.stringify(slow)}], { isQuiet: true, showsErrors: true });`,
    ],
    { isQuiet: true },
  );
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  await endChild(parent);
  rmSync(file);
  await setTimeout(800);
  expect(existsSync(file)).toBe(false);
  rmSync(folder, { recursive: true });
});
