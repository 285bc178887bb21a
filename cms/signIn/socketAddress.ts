import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { settings } from '#content/settings.ts';
import { ADDRESS_HEADER, clientAddress, trustedProxies } from '../clientAddress.ts';

/**
 * Writes the client's address into each request that this process answers, before Next.js sees it. Next.js hands no
 * connection on to a route, and an X-Forwarded-For of the client's own it passes on as it is.
 */
export function passOnAddresses(): void {
  const trusted = trustedProxies(settings().TRUSTED_PROXY);
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }; // as Node documents this channel
    request.headers[ADDRESS_HEADER] = clientAddress({
      socket: request.socket.remoteAddress,
      forwarded: [request.headers['x-forwarded-for'] ?? []].flat().join(','),
      trusted,
    });
  });
}
