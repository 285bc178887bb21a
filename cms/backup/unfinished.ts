import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Nobody writes at one for so long. */
const ABANDONED_MS = 24 * 3_600_000;

/** The name that a file has while this process writes it. */
export const unfinished = (path: string): string => `${path}.part-${process.pid}@${hostname()}`;

/** Removes what processes have left that were killed while they wrote a file, and not what another one writes now. */
export async function removeUnfinished(folder: string, beginning: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names.filter((one) => one.startsWith(beginning))) {
    const [, pid, host] = /\.part-(\d+)@(.+)$/.exec(name) ?? [];
    if (!host) continue;
    const file = join(folder, name);
    const isLeft = host === hostname() ? !isRunning(Number(pid)) : await isOld(file);
    if (isLeft) await rm(file, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's
  }
}

async function isOld(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null); // ended meanwhile
  return found !== null && Date.now() - found.mtimeMs > ABANDONED_MS;
}
