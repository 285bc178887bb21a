import type { ChildProcess } from 'node:child_process';
import { messageOf } from '#content/messageOf.ts';
import { isForOthers, settings } from '#content/settings.ts';
import { jsonLine, passOnAsJson } from '../logging/lines.ts';
import { fail, say } from './terminal.ts';

/** Whether `npm start` writes a log, a line of JSON each, instead of telling somebody at a terminal. */
export const isLog = (): boolean => isForOthers(settings());

/** Says what `npm start` does. */
export function tell(line: string): void {
  if (!isLog()) say(line);
  else if (line.trim() !== '') say(jsonLine('info', line.trim()));
}

/** Passes on what the CMS prints on its standard error: its log, and what Next.js says beside it. */
export function passOnErrors({ stderr }: ChildProcess): void {
  if (!stderr) return;
  if (!isLog()) stderr.pipe(process.stderr);
  else passOnAsJson(stderr, (line) => void process.stderr.write(`${line}\n`));
}

/** Says what went wrong, and ends the process with code 1. A wrong setting is said plainly, as what a log is like is a setting. */
export function failStart(error: unknown): never {
  if (!areSettingsRight() || !isLog()) fail(error);
  process.stderr.write(`${jsonLine('error', messageOf(error))}\n`);
  process.exit(1);
}

function areSettingsRight(): boolean {
  try {
    settings();
    return true;
  } catch {
    return false;
  }
}
