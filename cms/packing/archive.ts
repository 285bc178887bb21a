import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** The time of every file: an archive of the same files has the same bytes. */
const TIME = '2026-01-01 00:00Z';

/**
 * Packs a folder, by its name, into a .tar.gz.
 * @throws Error with one sentence where GNU tar is not there, or fails.
 */
export async function pack(parent: string, name: string, archive: string): Promise<void> {
  const options = ['--sort=name', `--mtime=${TIME}`, '--owner=0', '--group=0', '--numeric-owner'];
  const modes = ['--mode=u+rwX,go+rX,go-w', '--hard-dereference', '--format=gnu'];
  const tar = spawn('tar', ['-c', ...options, ...modes, '-C', parent, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  tar.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<void>((resolve, reject) => {
    tar.once('error', () => reject(new Error('tar is not installed: packing needs GNU tar.')));
    tar.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`tar ended with code ${code} (GNU tar is needed): ${said.trim()}`));
    });
  });
  await Promise.all([
    ended,
    pipeline(tar.stdout, createGzip({ level: 9 }), createWriteStream(archive)),
  ]);
}
