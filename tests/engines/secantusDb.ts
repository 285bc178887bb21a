import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, NoEngine, startEngine } from './engine.ts';

const FOLDER = join(import.meta.dirname, 'secantusdb');
const PYTHON = join(FOLDER, 'target/bin/python');

/** SecantusDB, which has transactions: MongoDB's storage engine behind a server in Python. pip brings it; it is slow. */
export function startSecantusDb(): Promise<Engine> {
  if (!existsSync(PYTHON)) run('python3', '-m', 'venv', 'target');
  run(PYTHON, '-m', 'pip', 'install', '--quiet', '--requirement', 'requirements.txt');
  return startEngine('SecantusDB 0.7.0b3', [PYTHON, 'serve.py'], FOLDER);
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new NoEngine('Python 3.10 or later is needed for SecantusDB');
}
