import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, NoEngine, startEngine } from './engine.ts';

const FOLDER = join(import.meta.dirname, 'ferretdb');

/** FerretDB on SQLite, without transactions. Go brings and builds it: minutes the first time. */
export async function startFerretDb(): Promise<Engine> {
  const made = mkdtempSync(join(tmpdir(), 'ferretdb-'));
  const program = join(made, 'ferretdb');
  const build = ['build', '-o', program, '.'];
  const { status } = spawnSync('go', build, {
    cwd: FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new NoEngine('Go is needed for FerretDB');
  const engine = await startEngine('FerretDB 1.24.0', [program], made);
  const stop = async () => {
    await engine.stop();
    rmSync(made, { recursive: true, force: true });
  };
  return { ...engine, stop };
}
