import { resolve } from 'node:path';
import { messageOf } from '#content/messageOf.ts';

/** Writes a line for whoever runs a command. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A file that somebody names: npm and a release's own script run commands from the root, and say where they were called. */
export const namedFile = (path: string): string => resolve(process.env.INIT_CWD ?? '', path);

/** Runs a command: what goes wrong is said in one sentence, and ends it with code 1. */
export async function command(run: () => Promise<void>, onFailure = fail): Promise<void> {
  try {
    await run();
    process.exit(0);
  } catch (error) {
    onFailure(error);
  }
}

/** Says what went wrong, and ends the process with code 1. */
export function fail(error: unknown): never {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}
