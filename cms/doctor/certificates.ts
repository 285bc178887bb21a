import { connect } from 'node:tls';
import { messageOf } from '#content/messageOf.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

const DAY_MS = 86_400_000;
/** Who renews them automatically does so a month before. */
const SOON_DAYS = 14;
const ANSWERS_WITHIN_MS = 5000;

/** What a server shows of itself: until when, and why nobody should trust it. */
export interface Certificate {
  validTo: Date;
  /** Null where it is trusted. */
  problem: string | null;
}

/** @param found the certificate, or why there is none */
export function certificateFinding(host: string, found: Certificate | string, now: Date): Finding {
  if (typeof found === 'string') {
    return doubtful(
      `从这台机器连不上 ${host}，证书没有看（${found}）。`,
      `The certificate of ${host} was not looked at: it cannot be reached from this machine (${found}).`,
    );
  }
  const days = Math.floor((found.validTo.getTime() - now.getTime()) / DAY_MS);
  if (days < 0) {
    return wrong(
      `${host} 的证书已经过期 ${-days} 天：请马上换新的。`,
      `The certificate of ${host} expired ${-days} days ago: renew it now.`,
    );
  }
  if (found.problem) {
    return doubtful(
      `${host} 的证书还有 ${days} 天，但是这台机器不信任它（${found.problem}）。`,
      `The certificate of ${host} ends in ${days} days, but this machine does not trust it (${found.problem}).`,
    );
  }
  if (days <= SOON_DAYS) {
    return doubtful(
      `${host} 的证书还有 ${days} 天就过期：请看自动更新有没有开。`,
      `The certificate of ${host} ends in ${days} days: see why it is not renewed.`,
    );
  }
  return right(
    `${host} 的证书还有 ${days} 天。`,
    `The certificate of ${host} ends in ${days} days.`,
  );
}

/** The hosts with TLS among some addresses, each once. */
export const secureHosts = (addresses: (string | undefined)[]): string[] => [
  ...new Set(
    addresses
      .filter((address) => address?.startsWith('https://'))
      .map((address) => new URL(address ?? '').host),
  ),
];

/** Asks a host for its certificate. @returns it, or why there is none */
export function certificateOf(host: string): Promise<Certificate | string> {
  const { hostname, port } = new URL(`https://${host}`);
  const name = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      host: name,
      port: Number(port) || 443,
      ...(/^[\d.]+$|:/.test(name) ? {} : { servername: name }),
      rejectUnauthorized: false, // one that is not trusted is looked at too
      timeout: ANSWERS_WITHIN_MS,
    });
    const end = (found: Certificate | string) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('secureConnect', () => {
      const { valid_to } = socket.getPeerCertificate();
      const problem = socket.authorized ? null : messageOf(socket.authorizationError);
      end({ validTo: new Date(valid_to), problem });
    });
    socket.once('timeout', () => end('ETIMEDOUT'));
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
  });
}
