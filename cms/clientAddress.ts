import { BlockList, isIP } from 'node:net';
import type { PayloadRequest } from 'payload';

/** In which the portal hands the client's address on to the request's handlers; what a client sends in it is overwritten. */
export const ADDRESS_HEADER = 'x-portal-address';

interface Asked {
  /** The other end of the connection. */
  socket: string | undefined;
  /** X-Forwarded-For, as it came. */
  forwarded: string | undefined;
  trusted: BlockList;
}

/**
 * Who asks: the other end of the connection; where that is a trusted proxy, whom the proxy names. Of several names only
 * the last one that is no trusted proxy counts: whoever asks can write anything before it.
 */
export function clientAddress({ socket, forwarded, trusted }: Asked): string {
  const named = forwarded ? forwarded.split(',') : [];
  const chain = [...named, socket ?? ''].map(plainAddress);
  for (const address of chain.reverse()) {
    if (address === '') return UNKNOWN;
    if (!isIn(trusted, address)) return address;
  }
  return plainAddress(socket ?? '') || UNKNOWN;
}

const UNKNOWN = 'unknown';

/** The proxies of TRUSTED_PROXY, which the settings have checked. */
export function trustedProxies(setting: readonly string[] = []): BlockList {
  const list = new BlockList();
  for (const item of setting) {
    const [address = '', bits] = item.split('/');
    const [family, most] = isIP(address) === 6 ? (['ipv6', 128] as const) : (['ipv4', 32] as const);
    list.addSubnet(address, bits === undefined ? most : Number(bits), family);
  }
  return list;
}

/** Whose tries count together: an address; of IPv6 the network of a household or office, whose machines change theirs daily. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** Who asks an operation; `here` where it is the portal itself. */
export const addressOf = (req: PayloadRequest): string =>
  req.headers?.get(ADDRESS_HEADER) ?? 'here';

/** An address in its one form, without a port and not mapped into IPv6; empty when it is none. */
function plainAddress(given: string): string {
  const text = given
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(text);
  if (family === 4) return text;
  return family === 6 ? new URL(`http://[${text}]`).hostname.slice(1, -1) : '';
}

const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
