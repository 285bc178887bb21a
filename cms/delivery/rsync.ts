import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Destination } from '#content/destination.ts';
import { NotOurs, OURS, STAYS, TakenOver, type Target } from './target.ts';

/** A connection over which nothing comes for so long is ended. */
const SILENT_FOR_S = 60;
/** ssh asks nobody, since nobody sits there, and gives up on a server that does not answer. */
const SSH = 'ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15';
/** What rsync ends with when a file or folder named is not there. */
const NOT_ALL_THERE = 23;

type RsyncDestination = Exclude<Destination, { kind: 's3' }>;

/** A folder of this machine, or of one that ssh leads to, that rsync fills. Who may do so is ssh's own configuration. */
export class RsyncTarget implements Target {
  readonly name: string;
  readonly #place: string;
  readonly #remote: string[];
  #isKnown = false;

  /** @param sshConfig a file to be read in place of the user's and the machine's own. */
  constructor(destination: RsyncDestination, sshConfig?: string) {
    const folder = `${destination.path.replace(/\/+$/, '')}/`;
    if (destination.kind === 'folder') {
      this.name = destination.path;
      this.#place = folder;
      this.#remote = [];
      return;
    }
    const { user, host, port } = destination;
    this.name = user ? `${user}@${host}` : host;
    this.#place = `${this.name}:${folder}`;
    const config = sshConfig ? ` -F '${sshConfig}'` : '';
    this.#remote = ['--rsh', `${SSH}${config}${port ? ` -p ${port}` : ''}`];
  }

  async send(site: string, isOurs: () => boolean): Promise<void> {
    const from = `${site}/`;
    // Another machine's files have other times, so the first time it is their bytes that are compared.
    const compared = this.#isKnown ? [] : ['--checksum'];
    if (!this.#isKnown) await this.#claim();
    await this.#rsync(['--ignore-existing', from, this.#place]);
    if (!isOurs()) throw new TakenOver();
    // Each file that has changed waits beside its place until all have arrived.
    const stays = STAYS.map((name) => `--filter=P /${name}`);
    const whole = ['--delay-updates', '--delete-after', ...stays, ...compared];
    await this.#rsync([...whole, from, this.#place]);
    this.#isKnown = true;
  }

  forget(): void {
    this.#isKnown = false;
  }

  /** Marks the folder as the portal's. @throws NotOurs when others' files are there. */
  async #claim(): Promise<void> {
    const listed = await this.#rsync([
      '--list-only',
      '--no-recursive',
      '--dirs',
      this.#place,
    ]).catch((error) => {
      if (error instanceof RsyncFailed && error.code === NOT_ALL_THERE) return ''; // not there yet
      throw error;
    });
    // `-rw-r--r--          1,234 2026/05/01 10:00:00 index.html`
    const names = listed.split('\n').map((line) => line.split(/\s+/).slice(4).join(' '));
    if (names.includes(OURS)) return;
    if (names.some((name) => name && name !== '.' && !STAYS.includes(name))) {
      throw new NotOurs(this.name);
    }
    const folder = await mkdtemp(join(tmpdir(), 'delivery-'));
    try {
      await writeFile(
        join(folder, OURS),
        'The portal sends its site here, and removes what is not of it.\n',
      );
      await this.#rsync([`${folder}/`, this.#place]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  #rsync(args: string[]): Promise<string> {
    const common = [
      ...['--recursive', '--times', '--chmod=D755,F644', `--timeout=${SILENT_FOR_S}`],
      // Times count to the nanosecond: two publications in a second may leave a page as long as it was.
      '--modify-window=-1',
    ];
    return runRsync([...common, ...this.#remote, ...args]);
  }
}

/** rsync ended with other than success; the message is what it said. */
class RsyncFailed extends Error {
  readonly code: number | null;

  constructor(code: number | null, said: string) {
    super(said.trim().replaceAll('\n', ' ') || `rsync ended with ${code}`);
    this.code = code;
  }
}

/** @returns what it printed. @throws RsyncFailed; Error when there is no rsync. */
async function runRsync(args: string[]): Promise<string> {
  const child = spawn('rsync', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new RsyncFailed(code, said);
  return printed;
}
