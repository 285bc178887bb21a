import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** A swap takes the old site away an instant before the new one is there. */
const SWAP_MS = 50;

/** Serves the printed site as it stands at each request, so that a new publication needs no restart. */
export function serveSite(folder: string): Server {
  // `dev` has sirv look at the folder at each request instead of remembering its files.
  const files = sirv(folder, { dev: true, etag: true, setHeaders });
  const compress = compression();
  return createServer((request, response) => {
    compress(request as never, response as never, async () => {
      if (!existsSync(folder)) await new Promise((resolve) => setTimeout(resolve, SWAP_MS));
      files(request, response, () => notFound(folder, request, response));
    });
  });
}

function setHeaders(response: ServerResponse, path: string): void {
  // A file under _astro carries its content's hash in its name.
  const isHashed = path.includes('/_astro/');
  response.setHeader(
    'Cache-Control',
    isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
}

async function notFound(
  folder: string,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(method === 'HEAD' ? undefined : page);
}
