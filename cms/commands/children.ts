import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

interface Options {
  env?: Record<string, string>;
  /** Lines not worth showing are kept, and shown if the child fails. */
  isQuiet?: boolean;
}

/** No telemetry; and Node remembers what it compiled, for a quicker second start. */
const DEFAULTS = {
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
};

const running = new Set<ChildProcess>();

/** Starts a Node program in a process of its own; it ends when this one does. */
export function startNode(
  args: string[],
  { env = {}, isQuiet = false }: Options = {},
): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...DEFAULTS, ...env },
    stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Runs a Node program to its end.
 * @throws Error with what it printed when it fails.
 */
export function runNode(args: string[], options: Options = {}): Promise<void> {
  const child = startNode(args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(output.trim() || 'See above for what went wrong.'));
    });
  });
}

/** Ends every child, politely, and waits for them. */
export async function stopChildren(): Promise<void> {
  const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
}
