import { type ChildProcess, spawn } from 'node:child_process';

/** A database server for tests, that speaks MongoDB's protocol. */
export interface Engine {
  name: string;
  uri: string;
  stop: () => Promise<void>;
}

/** Why there is none. */
export class NoEngine extends Error {}

const WITHIN_MS = 60_000;

/** Starts a program that prints where it listens, and ends when its standard input does: with this process at the latest. */
export async function startEngine(
  name: string,
  [command = '', ...args]: string[],
  cwd: string,
): Promise<Engine> {
  const child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const uri = await listening(name, child);
  const stop = async () => {
    child.stdin?.end();
    await ended;
  };
  return { name, uri, stop };
}

function listening(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill();
      reject(new NoEngine(`${name} did not start in ${WITHIN_MS / 1000} s`));
    }, WITHIN_MS);
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const uri = /^mongodb:\/\/\S+/m.exec(said)?.[0];
      if (!uri) return;
      clearTimeout(late);
      resolve(uri);
    });
    child.once('error', ({ message }) => reject(new NoEngine(`${name}: ${message}`)));
    child.once('close', () => {
      clearTimeout(late);
      reject(new NoEngine(`${name} ended by itself`));
    });
  });
}
