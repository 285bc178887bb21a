import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import Negotiator from 'negotiator';

/** A compressed copy of a file, written beside it by the build, as `index.html.br`. */
export interface Twin {
  encoding: 'br' | 'gzip';
  extension: '.br' | '.gz';
}

/** The smallest first: of encodings that a client likes equally it is sent the first. */
const TWINS: readonly Twin[] = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
];
const ENCODINGS = [...TWINS.map(({ encoding }) => encoding), 'identity'];

/** The files that may have twins, and their types: `send` would type a twin by its own name. */
const TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml',
};

/** What pages of a former website ended in: what lies there now is a page that leads on. */
const FORMER_PAGES = ['.asp', '.aspx', '.do', '.htm', '.jhtml', '.jsp', '.php', '.shtml'];

/** The type of a file that may have twins, or that no other program knows for a page. */
export const typeOf = (file: string): string | undefined =>
  TYPES[extname(file)] ?? (FORMER_PAGES.includes(extname(file)) ? TYPES['.html'] : undefined);

/**
 * The twin of a file that the client likes best. None where it likes the file as it is better, or as well; nor where
 * the twin is older than the file, and so may hold what the file held before.
 */
export async function twinOf(file: string, request: IncomingMessage): Promise<Twin | undefined> {
  const accepted = acceptedTwins(request);
  if (accepted.length === 0) return undefined;
  const original = await statOf(file);
  if (!original) return undefined;
  for (const twin of accepted) {
    const stats = await statOf(file + twin.extension);
    if (stats?.isFile() && stats.mtimeMs >= original.mtimeMs) return twin;
  }
  return undefined;
}

/** @types/negotiator does not have the options yet. */
interface Negotiation {
  encodings(available: readonly string[], options: { preferred: readonly string[] }): string[];
}

function acceptedTwins(request: IncomingMessage): Twin[] {
  const negotiation: Negotiation = new Negotiator(request);
  const accepted = negotiation.encodings(ENCODINGS, { preferred: ENCODINGS });
  const better = accepted.includes('identity')
    ? accepted.slice(0, accepted.indexOf('identity'))
    : accepted;
  return better.flatMap((name) => TWINS.filter(({ encoding }) => encoding === name));
}

/** Nothing where there is no such file, or no file could have such a name. */
const statOf = (file: string): Promise<Stats | null> => stat(file).catch(() => null);

/** Set for a twin, so that a cache does not take one encoding for another; weak, as `send` makes them. */
export const etagOf = ({ size, mtimeMs }: Stats, { encoding }: Twin): string =>
  `W/"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}-${encoding}"`;
