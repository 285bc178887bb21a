import { isAbsolute } from 'node:path';

/** Where the site is sent. */
export type Destination =
  | { kind: 'folder'; path: string }
  | { kind: 'ssh'; user?: string; host: string; port?: number; path: string }
  | { kind: 's3'; bucket: string; prefix: string };

/** Names of servers and users go to programs as they are, so nothing else may be in them. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/**
 * Reads where the site is to be sent: `/srv/www`, `ssh://user@host:22/srv/www`, `s3://bucket/a/folder`.
 * @returns null when it is none of these.
 */
export function destinationOf(text: string): Destination | null {
  if (isAbsolute(text)) return isFolder(text) ? { kind: 'folder', path: text } : null;
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hostname, port, pathname, search, hash } = new URL(text);
  const path = decodeURIComponent(pathname);
  if (password || search || hash) return null;
  if (protocol === 's3:') {
    const prefix = path.split('/').filter(Boolean);
    if (!BUCKET.test(hostname) || username || port) return null;
    return { kind: 's3', bucket: hostname, prefix: prefix.map((one) => `${one}/`).join('') };
  }
  if (protocol !== 'ssh:' || !NAME.test(hostname) || !isFolder(path)) return null;
  if (username && !NAME.test(username)) return null;
  return {
    kind: 'ssh',
    host: hostname,
    path,
    ...(username && { user: username }),
    ...(port && { port: Number(port) }),
  };
}

/** A folder of its own: never the root, and nothing that leads elsewhere. */
const isFolder = (path: string): boolean =>
  path.split('/').some(Boolean) && !path.split('/').includes('..') && !/\p{Cc}/u.test(path);
