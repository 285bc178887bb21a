import { isLoopback } from '#content/settings.ts';

/** The address at which this machine itself reaches a server that listens on a host. */
export const ownAddress = (host: string, port: number): string =>
  `http://${host === '0.0.0.0' || host === 'localhost' ? '127.0.0.1' : bracketed(host === '::' ? '::1' : host)}:${port}`;

/** The address to show to people. */
export const shownAddress = (host: string, port: number): string =>
  `http://${isLoopback(host) ? 'localhost' : bracketed(host)}:${port}`;

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
