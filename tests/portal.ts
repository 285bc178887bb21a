import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_DAY } from './day.ts';

export interface RunningPortal {
  site: string;
  cms: string;
  folder: string;
  email: string;
  password: string;
}

const STARTS_WITHIN_MS = 9 * 60_000;

/** Starts the portal as `npm start` does, on free ports, with data and site of its own; the opening content is in it. */
export async function startPortal(): Promise<RunningPortal & { stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    DIST_DIR: join(folder, 'site'),
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    BUILD_DAY: TEST_DAY,
  };
  Reflect.deleteProperty(env, 'NODE_ENV'); // Vitest's own
  const child = spawn(process.execPath, ['cms/commands/start.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await untilReady(child);
  return {
    site: `http://localhost:${sitePort}`,
    cms: `http://localhost:${cmsPort}`,
    folder,
    email: /^ +e-mail +(\S+)/m.exec(output)?.[1] ?? '',
    password: /^ +password +(\S+)/m.exec(output)?.[1] ?? '',
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`The portal did not start:\n${output}`));
    const timer = setTimeout(fail, STARTS_WITHIN_MS);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes('Ctrl-C')) {
          clearTimeout(timer);
          child.removeListener('close', fail);
          resolve(output);
        }
      });
    }
    child.once('close', fail);
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // a TCP server has one
      server.close(() => resolve(port));
    });
  });
}
