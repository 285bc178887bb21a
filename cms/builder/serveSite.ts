import { closeSync, fstatSync, openSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { cacheControlOf } from '../siteHeaders.ts';
import { etagOf, twinOf, typeOf } from './serveSiteTwins.ts';

/** A request whose head or body is not there by then is hung up on; so is an idle connection. */
const REQUEST_WITHIN_MS = 10_000;
/** Beyond this a connection is closed at once, so that open files and memory stay bounded. */
const MOST_CONNECTIONS = 12_000;
/** How often a file is asked for anew that a publication replaces at the very moment. */
const MOST_TRIES = 5;
/** How often connections are looked through for those that have had their time. */
const CHECKED_EVERY_MS = 2000;

/**
 * Serves the built site as it is at each request, so that a new publication needs no restart. Whatever is
 * asked gets an answer: what cannot be served is refused with a 4xx, and nothing a client sends ends the process.
 */
export function serveSite(folder: string): Server {
  const server = createServer(
    { connectionsCheckingInterval: CHECKED_EVERY_MS },
    (request, response) => {
      answer(folder, request, response).catch((error) => {
        process.stderr.write(`The site could not answer ${request.url}: ${String(error)}\n`);
        refuse(response, 500, 'Something went wrong.');
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
  tries = 1,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'This site can only be read.');
  }
  const path = pathOf(request);
  if (path === null) return refuse(response, 400, 'This is not an address.');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', cacheControlOf(path));
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const type = typeOf(file);
  const twin = type ? await twinOf(join(folder, decoded(file)), request) : undefined;
  const again = () => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    answer(folder, request, response, tries + 1).catch(() => response.destroy());
  };
  const sent = send(request, twin ? file + twin.extension : path, {
    root: folder,
    cacheControl: false,
    dotfiles: 'ignore',
  });
  let told: Stats | undefined;
  const stream = sent.stream.bind(sent);
  // A publication may replace the file after its size was told: the bytes sent are those of the file that was measured.
  sent.stream = (measured, options) => {
    const fd = openedAs(measured, told);
    if (fd !== null) stream(measured, { ...options, fd });
    else if (tries < MOST_TRIES) again();
    else refuse(response, 503, 'The page is being replaced: ask again.');
  };
  sent
    .on('headers', (_: ServerResponse, __: string, stats: Stats) => {
      told = stats;
      if (type) response.setHeader('Content-Type', type).setHeader('Vary', 'Accept-Encoding');
      if (!twin) return;
      response.setHeader('Content-Encoding', twin.encoding);
      response.setHeader('ETag', etagOf(stats, twin));
    })
    .on('error', (error: Error & { status?: number }) => {
      const status = error.status ?? 500;
      // The compressed copy may have gone since it was chosen.
      if (status === 404 && twin && tries < MOST_TRIES) again();
      else if (status === 404) void notFound(folder, request, response);
      else refuse(response, status, status === 416 ? 'There is no such part.' : 'Refused.');
    })
    .pipe(response);
}

/** A file opened for reading, if it is still the one that was measured; null if it is not. */
function openedAs(path: string, measured: Stats | undefined): number | null {
  try {
    const fd = openSync(path, 'r');
    const { ino, size } = fstatSync(fd);
    if (ino === measured?.ino && size === measured.size) return fd;
    closeSync(fd);
  } catch {
    // It is gone.
  }
  return null;
}

/** The path of a request without its query; null when it is not one. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  const base = 'http://site.invalid';
  return url.startsWith('/') && URL.canParse(base + url) ? new URL(base + url).pathname : null;
}

/** What cannot be decoded names no file; `send` refuses it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) return void response.destroy();
  for (const name of ['Cache-Control', 'Content-Encoding', 'ETag', 'Last-Modified'])
    response.removeHeader(name);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

async function notFound(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = join(folder, '404.html');
  const twin = await twinOf(file, request);
  const page = await readFile(file + (twin?.extension ?? '')).catch(() => null);
  if (response.headersSent) return void response.destroy();
  // What is not there yet may be there soon, even where files never change.
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (page && twin) response.setHeader('Content-Encoding', twin.encoding);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : (page ?? 'Not found'));
}
