import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A browser asks for it beside a page that names no icon: an answer of the API, a page that is not there. */
export const GET = (): Response =>
  new Response(readFileSync(join(process.cwd(), 'public/icon.svg')), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
