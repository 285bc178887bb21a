import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './portal.ts';
import { startServer } from './webServer.ts';

const SSHD = '/usr/sbin/sshd';

/** Whether there is an ssh server and rsync; where not, that is said. */
export function hasSsh(): boolean {
  const has = existsSync(SSHD) && spawnSync('rsync', ['--version']).status === 0;
  if (!has)
    process.stdout.write('sshd or rsync is not installed: the tests with them did not run.\n');
  return has;
}

/** Starts an ssh server that lets this user in with a key of its own; all its files are in a folder. */
export async function startSsh(home: string) {
  mkdirSync(home, { recursive: true });
  // Where there is no root, sshd needs no folder of its own.
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  for (const name of ['host', 'user', 'stranger']) {
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, name)]);
  }
  const port = await freePort();
  const settings = join(home, 'sshd_config');
  writeFileSync(
    settings,
    [
      `ListenAddress 127.0.0.1:${port}`,
      `HostKey ${home}/host`,
      `AuthorizedKeysFile ${home}/user.pub`,
      `PidFile ${home}/sshd.pid`,
      'PasswordAuthentication no',
      'StrictModes no',
      'UsePAM no',
      'LogLevel ERROR',
      '',
    ].join('\n'),
  );
  const known = join(home, 'known_hosts');
  writeFileSync(known, `portal-test ${readFileSync(join(home, 'host.pub'), 'utf8')}`);
  const server = await startServer(SSHD, ['-D', '-e', '-f', settings], { port, home });
  /** ssh's configuration for who has a key: `user`, who is let in, or `stranger`. */
  const configFor = (key: 'user' | 'stranger'): string => {
    const file = join(home, `config-${key}`);
    const lines = ['HostKeyAlias portal-test', `UserKnownHostsFile ${known}`, 'IdentitiesOnly yes'];
    writeFileSync(file, [...lines, `IdentityFile ${home}/${key}`, ''].join('\n'));
    return file;
  };
  return { port, configFor, stop: () => server.kill() };
}
