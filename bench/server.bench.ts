import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { serveSite } from '#cms/builder/serveSite.ts';
import { twinsOf } from '#site/building/compress.ts';
import { build } from '../tests/staticSite.ts';
import { kb, row } from './report.ts';

// npm run bench server: what compressing the built site costs, and how many requests a second its server answers, in a
// thread of its own. wrk asks, if it is installed; else Node does, which itself is slower than the server.
const WRK = 'wrk';
const CONNECTIONS = 32;
const SECONDS = 8;
const AT_ONCE = 16;
const REQUESTS = [
  ['the home page, Accept-Encoding: br', '/', 'br'],
  ['the home page, Accept-Encoding: gzip', '/', 'gzip'],
  ['the home page as it is', '/', 'identity'],
  ['a page that is not there, br', '/nothing/', 'br'],
] as const;

if (isMainThread) await measure();
else await serve(String(workerData));

async function serve(site: string): Promise<void> {
  const server = serveSite(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  parentPort?.postMessage((server.address() as AddressInfo).port); // a TCP server has one
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-server-'));
  try {
    const site = join(folder, 'site');
    const { status, said } = await build({ DATA_DIR: join(folder, 'data') }, site);
    if (status !== 0) throw new Error(said);
    await compress(site);
    const worker = new Worker(new URL(import.meta.url), { workerData: site });
    const [port] = await once(worker, 'message');
    const hasWrk = await isInstalled(WRK);
    row('asked by', hasWrk ? 'wrk' : 'Node, as wrk is not installed: the server can do more');
    for (const [what, path, encoding] of REQUESTS) {
      const url = `http://127.0.0.1:${port}${path}`;
      const rate = await (hasWrk ? rateByWrk : rateByNode)(url, encoding);
      row(what, `${Math.round(rate)} requests/s, ${CONNECTIONS} connections`);
    }
    await worker.terminate();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compresses the pages, some at a time, as a build does; then all the rest. */
async function compress(site: string): Promise<void> {
  const pages = globSync('**/*.html', { cwd: site }).map((path) => ({
    path: join(site, path),
    bytes: readFileSync(join(site, path)),
  }));
  const twins: Awaited<ReturnType<typeof twinsOf>>[] = [];
  const began = performance.now();
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const some = pages.slice(from, from + AT_ONCE);
    twins.push(...(await Promise.all(some.map(({ path, bytes }) => twinsOf(path, bytes)))));
  }
  const time = performance.now() - began;
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  const sizeOf = (extension: string) =>
    sum(twins.flat().flatMap((twin) => (twin.extension === extension ? twin.bytes.length : [])));
  const each = (bytes: number) => kb(bytes / pages.length);
  row(
    `.br and .gz of ${pages.length} pages of ${each(sum(pages.map(({ bytes }) => bytes.length)))}`,
    `${(time / pages.length).toFixed(2)} ms a page; ${each(sizeOf('.br'))} br, ${each(sizeOf('.gz'))} gzip`,
  );
  for (const path of globSync('**/*.*', { cwd: site }).map((path) => join(site, path)))
    for (const { extension, bytes } of await twinsOf(path, readFileSync(path)))
      writeFileSync(path + extension, bytes);
}

async function isInstalled(command: string): Promise<boolean> {
  const child = spawn(command, ['--version'], { stdio: 'ignore' });
  return new Promise((resolve) =>
    child.once('error', () => resolve(false)).once('close', () => resolve(true)),
  );
}

async function rateByWrk(url: string, encoding: string): Promise<number> {
  const options = [
    '-t2',
    `-c${CONNECTIONS}`,
    `-d${SECONDS}s`,
    '-H',
    `Accept-Encoding: ${encoding}`,
  ];
  const child = spawn(WRK, [...options, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child, 'close');
  return Number(/Requests\/sec:\s*([\d.]+)/.exec(said)?.[1]);
}

async function rateByNode(url: string, encoding: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + SECONDS * 1000;
  let answers = 0;
  const askOn = async () => {
    while (performance.now() < end) {
      const request = get(url, { agent, headers: { 'Accept-Encoding': encoding } });
      const [response] = await once(request, 'response');
      response.resume();
      await once(response, 'end');
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askOn));
  agent.destroy();
  return answers / SECONDS;
}
