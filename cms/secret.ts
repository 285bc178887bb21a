import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#content/settings.ts';

/**
 * The secret that signs sessions: the one given, else one made once and kept in the data folder, so that
 * a restart signs nobody out.
 */
export function payloadSecret({ PAYLOAD_SECRET, DATA_DIR }: Settings): string {
  if (PAYLOAD_SECRET) return PAYLOAD_SECRET;
  const file = join(DATA_DIR, 'secret');
  mkdirSync(DATA_DIR, { recursive: true, mode: 0o700 });
  try {
    // 'wx' fails when the file is there: of two processes that start together, one writes and both read.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // fs throws ErrnoException
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * A portal that others can reach must be given its secret, so that it is chosen and kept on purpose.
 * @throws Error when it is missing.
 */
export function requireSecretInProduction({ PAYLOAD_SECRET }: Settings, isPublic: boolean): void {
  if (isPublic && !PAYLOAD_SECRET) {
    throw new Error(
      'PAYLOAD_SECRET is missing: a production start needs one of at least 16 characters, for example from `openssl rand -hex 32`.',
    );
  }
}
