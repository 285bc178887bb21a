import { describe, expect, it } from 'vitest';
import { addressGroup, clientAddress, trustedProxies } from './clientAddress.ts';

describe('the client’s address', () => {
  it.each([
    [
      'no proxy is trusted: what a client writes counts for nothing',
      '',
      '203.0.113.5',
      '10.0.0.1',
      '203.0.113.5',
    ],
    ['a trusted proxy’s word counts', '127.0.0.1', '127.0.0.1', '203.0.113.5', '203.0.113.5'],
    [
      'of several only what the trusted proxy saw',
      '127.0.0.1',
      '127.0.0.1',
      '1.1.1.1, 203.0.113.5',
      '203.0.113.5',
    ],
    [
      'proxies in a row',
      '127.0.0.1, 10.0.0.0/8',
      '127.0.0.1',
      '1.1.1.1, 203.0.113.5, 10.2.3.4',
      '203.0.113.5',
    ],
    [
      'another machine says the same, in vain',
      '127.0.0.1',
      '192.0.2.9',
      '203.0.113.5',
      '192.0.2.9',
    ],
    ['a proxy that names nobody', '127.0.0.1', '127.0.0.1', undefined, '127.0.0.1'],
    ['all are proxies', '10.0.0.0/8', '10.0.0.1', '10.0.0.2', '10.0.0.1'],
    ['IPv4 in IPv6', '127.0.0.1', '::ffff:127.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['with ports', '::1', '::1', '[2001:DB8::7]:4711', '2001:db8::7'],
    ['with a port', '::1', '::1', '203.0.113.5:4711', '203.0.113.5'],
    ['nonsense from a trusted proxy', '::1', '::1', '203.0.113.5, <script>', 'unknown'],
    ['a socket that is closed', '', undefined, undefined, 'unknown'],
  ])('%s', (_, setting, socket, forwarded, address) => {
    expect(
      clientAddress({
        socket,
        forwarded,
        trusted: trustedProxies(setting ? setting.split(', ') : []),
      }),
    ).toBe(address);
  });
});

it.each([
  ['203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1:2', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts with %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});
