import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { withoutSecrets } from './secrets.ts';

/** As pino numbers them, which Payload writes its log with. */
const LEVELS = { info: 30, error: 50 };

/** A line of a log, in the form that Payload's have. */
export const jsonLine = (level: keyof typeof LEVELS, msg: string): string =>
  JSON.stringify({
    level: LEVELS[level],
    time: Date.now(),
    pid: process.pid,
    hostname: hostname(),
    name: 'portal',
    msg: withoutSecrets(msg),
  });

/** Hands on what a program prints, line by line, each as JSON; what is JSON already stays as it is. */
export function passOnAsJson(output: Readable, write: (line: string) => void): void {
  createInterface({ input: output }).on('line', (line) => {
    if (line.trim() !== '') write(line.startsWith('{"level":') ? line : jsonLine('error', line));
  });
}
