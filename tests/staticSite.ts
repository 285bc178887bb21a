import { spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { serveSite } from '#cms/builder/serveSite.ts';
import { TEST_DAY } from './day.ts';

/** Runs `npm run build`, into a folder; without blocking, as a CMS may answer from this very process. */
export async function build(env: Record<string, string>, to: string) {
  const child = spawn(process.execPath, ['cms/commands/build.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BUILD_DAY: TEST_DAY,
      DIST_DIR: to,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, said: said.trim() };
}

/** Serves a printed site as `npm start` does; gives its address and how to stop it. */
export async function serve(folder: string): Promise<{ address: string; stop: () => void }> {
  const server = serveSite(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  return { address: `http://localhost:${port}`, stop: () => server.close() };
}
