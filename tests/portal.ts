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

/** Who has it reads the figures of the portal of the browser tests. */
export const METRICS_TOKEN = 'a-token-for-the-browser-tests';

const STARTS_WITHIN_MS = 9 * 60_000;

/** A portal that a test or a bench has started. */
interface StartedPortal extends RunningPortal {
  /** What `npm start` printed until it was ready. */
  output: string;
  pid: number;
  /** Ends it, and removes its folder. */
  stop: () => Promise<void>;
}

interface StartOptions {
  /** Whether its folder stays when it ends: another portal is in it. */
  keepsFolder?: boolean;
  /** Environment variables. */
  settings?: Record<string, string>;
}

/**
 * Starts the portal as `npm start` does, on free ports, with data and site in a folder of their own; where that holds
 * no data yet, the opening content is put in.
 */
export async function startPortal(
  folder: string = mkdtempSync(join(tmpdir(), 'portal-e2e-')),
  { keepsFolder = false, settings = {} }: StartOptions = {},
): Promise<StartedPortal> {
  const [cmsPort, sitePort] = [await freePort(), await freePort()];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    DIST_DIR: join(folder, 'site'),
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    BUILD_DAY: TEST_DAY,
    ...settings,
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
    output,
    pid: child.pid ?? 0,
    email: /^ +e-mail +(\S+)/m.exec(output)?.[1] ?? '',
    password: /^ +password +(\S+)/m.exec(output)?.[1] ?? '',
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGINT');
      await ended;
      if (!keepsFolder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = () => {
      child.kill('SIGINT'); // one that is too late would stay, and keep the test from ending
      reject(new Error(`The portal did not start:\n${output}`));
    };
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
