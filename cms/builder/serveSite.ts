import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';

/** A swap takes the old site away an instant before the new one is there. */
const SWAP_MS = 50;
/** A request whose head or body is not there by then is hung up on; so is an idle connection. */
const REQUEST_WITHIN_MS = 10_000;
/** Beyond this a connection is closed at once, so that open files and memory stay bounded. */
const MOST_CONNECTIONS = 12_000;
/** How often connections are looked through for those that have had their time. */
const CHECKED_EVERY_MS = 2000;

/**
 * Serves the built site as it is at each request, so that a new publication needs no restart. Whatever is
 * asked gets an answer: what cannot be served is refused with a 4xx, and nothing a client sends ends the process.
 */
export function serveSite(folder: string): Server {
  const compress = compression();
  const server = createServer(
    { connectionsCheckingInterval: CHECKED_EVERY_MS },
    (request, response) => {
      compress(request as never, response as never, () => {
        answer(folder, request, response).catch((error) => {
          process.stderr.write(`The site could not answer ${request.url}: ${String(error)}\n`);
          refuse(response, 500, 'Something went wrong.');
        });
      });
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.headersTimeout = REQUEST_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.keepAliveTimeout = REQUEST_WITHIN_MS;
  server.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return server;
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'This site can only be read.');
  }
  const path = pathOf(request);
  if (path === null) return refuse(response, 400, 'This is not an address.');
  if (!existsSync(folder)) await new Promise((resolve) => setTimeout(resolve, SWAP_MS));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // A file under _astro carries its content's hash in its name.
  const isHashed = path.startsWith('/_astro/');
  response.setHeader(
    'Cache-Control',
    isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  send(request, path, { root: folder, cacheControl: false, dotfiles: 'ignore' })
    .on('error', (error: Error & { status?: number }) => {
      const status = error.status ?? 500;
      if (status === 404) void notFound(folder, request, response);
      else refuse(response, status, status === 416 ? 'There is no such part.' : 'Refused.');
    })
    .pipe(response);
}

/** The path of a request without its query; null when it is not one. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  const base = 'http://site.invalid';
  return url.startsWith('/') && URL.canParse(base + url) ? new URL(base + url).pathname : null;
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['Cache-Control', 'ETag', 'Last-Modified']) response.removeHeader(name);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

async function notFound(
  folder: string,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  if (response.headersSent) return void response.destroy();
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(method === 'HEAD' ? undefined : page);
}
