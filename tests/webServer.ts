import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';

/** Whether a web server is on this machine; where it is not, that is said. */
export function isInstalled(name: string, version: string): boolean {
  const is = spawnSync(name, [version]).status === 0;
  if (!is) process.stdout.write(`${name} is not installed: the test with it did not run.\n`);
  return is;
}

/** Replaces what an operator would: each text must be there. */
export function adapted(text: string, changes: [from: string, to: string][]): string {
  return changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`The configuration does not say ${from}.`);
    return all.replaceAll(from, to);
  }, text);
}

/** Starts a server and waits until it listens. @throws Error with what it says when it does not. */
export async function startServer(
  command: string,
  args: string[],
  { port, home }: { port: number; home: string },
): Promise<ChildProcess> {
  const env = { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, HOME: home };
  const server = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    if (await listens(port)) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill();
  throw new Error(`${command} does not answer:\n${said}`);
}

interface Nginx {
  port: number;
  home: string;
  /** Files of modules to load. */
  modules?: string[];
}

/** Starts nginx with what is in its block http, as an ordinary user: all that it writes is in a folder. */
export function startNginx(
  http: string,
  { port, home, modules = [] }: Nginx,
): Promise<ChildProcess> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  mkdirSync(join(home, 'logs'), { recursive: true });
  const settings = join(home, 'nginx.conf');
  writeFileSync(
    settings,
    [
      ...modules.map((file) => `load_module ${file};`),
      `daemon off; pid ${home}/nginx.pid; error_log stderr; events {}`,
      'http { access_log off;',
      ...temporary,
      http,
      '}',
    ].join('\n'),
  );
  return startServer('nginx', ['-p', home, '-c', settings], { port, home });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

interface Asked {
  port: number;
  /** The certificate that is trusted. */
  ca: string;
  /** The name of the host that is asked. */
  host: string;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** Hears each part of the answer as it comes. */
  onPart?: (part: string) => void;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks a server on this machine as a browser would ask the host of that name, over TLS. */
export function ask({ host, port, ca, body, onPart, ...options }: Asked): Promise<Answer> {
  const headers = { Host: host, ...options.headers };
  return new Promise((resolve, reject) => {
    const asked = request(
      { ...options, host: '127.0.0.1', port, ca, servername: host, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => {
          parts.push(part);
          onPart?.(part.toString());
        });
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });
}
