import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The locks that this process has. */
const locks = new Set<string>();

/**
 * Takes the lock of a site for this process; that of a process that has ended counts for nothing.
 * @throws Error when another process that still runs has it, or when the file cannot be written
 */
export function lock(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const own = identityOf(process.pid);
  try {
    writeFileSync(file, own, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // fs throws ErrnoException
    const owner = readOr(file);
    if (owner !== own && isRunning(owner)) {
      const [pid] = owner.split(' ');
      const other = `Process ${pid} writes this site already: stop it, or set DIST_DIR to another folder.`;
      throw new Error(other, { cause: error });
    }
    writeFileSync(file, own);
  }
  if (locks.size === 0) process.once('exit', unlock);
  locks.add(file);
}

function unlock(): void {
  const own = identityOf(process.pid);
  for (const file of locks) if (readOr(file) === own) rmSync(file, { force: true });
}

/**
 * The number of a process with the moment at which it began, where the system says that: numbers come again, in a
 * container that starts anew the very same.
 */
function identityOf(pid: number): string {
  // The name of the program, in brackets, may hold anything; the 20th value after it is the start (proc_pid_stat(5)).
  const start = readOr(`/proc/${pid}/stat`).split(')').at(-1)?.trim().split(' ')[19];
  return start ? `${pid} ${start}` : String(pid);
}

function isRunning(owner: string): boolean {
  const [pid, start] = owner.split(' ');
  // 0 is no process, but this one's whole group.
  if (!Number(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch {
    return false;
  }
  return start === undefined || identityOf(Number(pid)) === owner;
}

/** What a file holds; nothing when it is not there, or cannot be read. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
