import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The archive as an operator gets it, on a machine without network, Node or anything of ours: a network namespace of
// its own, where the folder of the sources is hidden and the release cannot be written to.

const folder = mkdtempSync(join(tmpdir(), 'release-e2e-'));
const unpacked = join(folder, 'unpacked');
let release = '';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};

/** Network and folders of one's own are the kernel's to allow. */
const canIsolate = spawnSync('unshare', ['-rmn', 'ip', 'link', 'set', 'lo', 'up']).status === 0;
if (!canIsolate) process.stdout.write('unshare and ip do not work: the release was not started.\n');

beforeAll(() => {
  const said = run(process.execPath, ['cms/commands/release.ts']);
  const [archive = ''] = /dist\.release\/\S+\.tar\.gz/.exec(said) ?? [];
  mkdirSync(unpacked);
  run('tar', ['-xzf', archive, '-C', unpacked]);
  release = join(unpacked, globSync('*', { cwd: unpacked })[0] ?? '');
});

interface Seen {
  startedIn: number;
  password: string;
  addresses: string[];
  admin: number;
  slugs: string[];
  canonical: string;
  isCut: boolean;
  /** Its status, and what it does not find right. */
  doctor: [number, ...string[]];
  output: string;
}

/** Starts the release cut off from everything, and publishes a story. */
function visit(slug: string, password = ''): Seen {
  const visitor = join(folder, 'visit.ts');
  copyFileSync('tests/releaseVisit.ts', visitor);
  const script = `
    set -e
    ip link set lo up
    mount --bind "$1" "$1"
    mount -o remount,bind,ro "$1"
    mount -t tmpfs none "$2"
    exec env -i PATH= HOME=/nonexistent "$1/node/bin/node" "$3" "$1" "$4" "$5"`;
  const args = [release, process.cwd(), visitor, slug, password];
  return JSON.parse(run('unshare', ['-rmn', 'sh', '-c', script, 'sh', ...args]));
}

describe('a release', () => {
  it('says what it is for, and brings nothing for those who change it', () => {
    expect(JSON.parse(readFileSync(join(release, 'release.json'), 'utf8'))).toMatchObject({
      platform: `${process.platform}-${process.arch}`,
    });
    const absent = ['node_modules/vitest', 'node_modules/knip', 'cms/testing', '.git', 'data'];
    expect(absent.filter((name) => existsSync(join(release, name)))).toEqual([]);
    expect(globSync('{cms,content,site}/**/*.test.ts', { cwd: release })).toEqual([]);
  });

  it('names no folder of the machine that made it', () => {
    const { status, stdout } = spawnSync('grep', ['-rlF', process.cwd(), release], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
  });

  it.skipIf(!canIsolate)(
    'starts with one command, and publishes; the next one takes over',
    {
      timeout: 600_000,
    },
    () => {
      const first = visit('duan-wang');
      expect(first).toMatchObject({
        addresses: ['http://localhost:4321/', 'http://localhost:3000/admin'],
        admin: 200,
        canonical: 'https://www.example.org/stories/duan-wang/',
        isCut: true,
        doctor: [
          0,
          expect.stringContaining('BACKUP_DIR'),
          expect.stringContaining('The certificate of www.example.org was not looked at'),
          '',
        ],
      });
      expect(existsSync(join(unpacked, 'data/portal.db'))).toBe(true);
      expect(first.output).not.toMatch(/error/i);

      const next = join(unpacked, 'next-release');
      renameSync(release, next);
      release = next;
      const second = visit('you-yi-ge', first.password);
      expect(second.slugs).toEqual(expect.arrayContaining(['duan-wang', 'you-yi-ge']));
      expect(second.output).not.toContain('password');
      process.stdout.write(
        `A release starts in ${first.startedIn} s, later in ${second.startedIn} s.\n`,
      );
    },
  );
});
