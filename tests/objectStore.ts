import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { objectStore } from '#cms/objectStore.ts';
import { parseSettings, type Settings } from '#content/settings.ts';
import { freePort } from './portal.ts';
import { startServer } from './webServer.ts';

const VERSION = 'v1.8.0';
/** Go builds it once, in minutes. */
const PROGRAM = resolve(`node_modules/.cache/versitygw-${VERSION}/versitygw`);
const KEYS = { user: 'portal', secret: 'a-secret-of-the-tests' };

export interface ObjectStore {
  port: number;
  /** The settings with which the portal reaches it, over a port of choice. */
  settingsAt: (port: number) => Settings;
  stop: () => void;
}

/**
 * Whether the tests have a store that speaks S3: the one at `S3_TEST_URL`, which is http://key:secret@127.0.0.1:port, or
 * versitygw, which Go builds, with `S3_TEST_ENGINE=versitygw`. Where not, that is said.
 */
export function hasObjectStore(): boolean {
  const { S3_TEST_URL, S3_TEST_ENGINE } = process.env;
  if (S3_TEST_URL || (S3_TEST_ENGINE === 'versitygw' && isBuilt())) return true;
  process.stdout.write(
    'S3_TEST_URL names no store, and S3_TEST_ENGINE=versitygw builds none: the tests on S3 did not run.\n',
  );
  return false;
}

function isBuilt(): boolean {
  if (existsSync(PROGRAM)) return true;
  const module = `github.com/versity/versitygw/cmd/versitygw@${VERSION}`;
  const env = { ...process.env, GOBIN: resolve(PROGRAM, '..') };
  return spawnSync('go', ['install', module], { env, stdio: 'inherit' }).status === 0;
}

/** Starts a store that keeps its objects as files in a folder. */
export async function startObjectStore(
  home: string,
  folder = join(home, 'objects'),
): Promise<ObjectStore> {
  const meta = join(home, 'meta');
  for (const one of [folder, meta]) mkdirSync(one, { recursive: true });
  const port = await freePort();
  const keys = ['--access', KEYS.user, '--secret', KEYS.secret];
  const files = ['posix', '--sidecar', meta, folder];
  const args = [...keys, '--port', `127.0.0.1:${port}`, '--quiet', ...files];
  const server = await startServer(PROGRAM, args, { port, home });
  return storeAt(new URL(`http://${KEYS.user}:${KEYS.secret}@127.0.0.1:${port}`), () => {
    server.kill();
  });
}

/** The store that is named, or one that is started. */
export function anyObjectStore(home: string): Promise<ObjectStore> | ObjectStore {
  const { S3_TEST_URL } = process.env;
  return S3_TEST_URL ? storeAt(new URL(S3_TEST_URL), () => {}) : startObjectStore(home);
}

function storeAt({ username, password, port }: URL, stop: () => void): ObjectStore {
  const settingsAt = (at: number) =>
    parseSettings({
      S3_ACCESS_KEY_ID: username,
      S3_SECRET_ACCESS_KEY: decodeURIComponent(password),
      S3_ENDPOINT: `http://127.0.0.1:${at}`,
    });
  return { port: Number(port), settingsAt, stop };
}

/** Makes a bucket. */
export async function makeBucket(store: ObjectStore, name: string): Promise<S3Client> {
  const client = new S3Client(objectStore(store.settingsAt(store.port)) ?? {});
  await client.send(new CreateBucketCommand({ Bucket: name }));
  return client;
}
