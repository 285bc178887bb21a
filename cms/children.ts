import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

interface Options {
  env?: Record<string, string>;
  /** Lines not worth showing are kept, and shown if the child fails. */
  isQuiet?: boolean;
  /** What a quiet child says of errors is shown as it comes, as what this process says itself. */
  showsErrors?: boolean;
  /** Whether it can be sent messages, and answer. */
  hasChannel?: boolean;
}

interface RunOptions extends Options {
  /** Receives what a quiet child prints, as it comes. */
  onOutput?: ((text: string) => void) | undefined;
  /** How long it may take, in milliseconds; without it, as long as it likes. */
  withinMs?: number;
}

/** No telemetry; and Node remembers what it compiled, for a quicker second start. */
const DEFAULTS = {
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
};

/** A child's standard input is a pipe from this process, which the system closes when this process ends, however it ends. */
const END_WITH_PARENT = pathToFileURL(resolve('cms/endWithParent.ts')).href;

/** A program that was ended because it did not come to its end. */
export class TookTooLong extends Error {
  readonly minutes: number;

  constructor(minutes: number) {
    super(`it was not done within ${minutes} minutes`);
    this.minutes = minutes;
  }
}

/** A child that hangs does not hear that it should end. */
const ENDS_WITHIN_MS = 10_000;

const running = new Set<ChildProcess>();

/** Starts a Node program in a process of its own; it ends when this one does. */
export function startNode(
  args: string[],
  { env = {}, isQuiet = false, showsErrors = !isQuiet, hasChannel = false }: Options = {},
): ChildProcess {
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    env: { ...process.env, ...DEFAULTS, ...env },
    stdio: [
      'pipe',
      isQuiet ? 'pipe' : 'inherit',
      showsErrors ? 'inherit' : 'pipe',
      ...(hasChannel ? (['ipc'] as const) : []),
    ],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

/**
 * Runs a Node program to its end.
 * @throws Error with what it printed when it fails; TookTooLong.
 */
export async function runNode(args: string[], options: RunOptions = {}): Promise<void> {
  const { onOutput, withinMs } = options;
  const child = startNode(args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
      onOutput?.(text);
    });
  }
  let isLate = false;
  const timer = withinMs
    ? setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, withinMs)
    : undefined;
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearTimeout(timer));
  if (isLate) throw new TookTooLong((withinMs ?? 0) / 60_000);
  if (code !== 0) throw new Error(output.trim() || `See above: it ended with code ${code}.`);
}

/** Ends every child, and waits for them. */
export async function stopChildren(withinMs?: number): Promise<void> {
  await Promise.all([...running].map((child) => endChild(child, withinMs)));
}

/**
 * Ends a child, politely at first, and waits until it has ended, and those of its own children that share its standard
 * error: they end a little later, and may still write.
 */
export async function endChild(child: ChildProcess, withinMs = ENDS_WITHIN_MS): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), withinMs);
  await ended;
  clearTimeout(timer);
  await Promise.race([closed, passed(withinMs, undefined, { ref: false })]);
}
