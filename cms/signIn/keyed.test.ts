import { expect, it } from 'vitest';
import { isMacOf, mac, sealed, unsealed } from './keyed.ts';

const ours = { secret: 'a secret of at least sixteen' };
const other = { secret: 'another secret of sixteen' };

it('what is sealed is read again with the same secret for the same purpose only', () => {
  const text = sealed(ours, 'secondFactor', 'GEZDGNBV');
  expect(text).not.toContain('GEZDGNBV');
  expect(sealed(ours, 'secondFactor', 'GEZDGNBV')).not.toBe(text);
  expect(unsealed(ours, 'secondFactor', text)).toBe('GEZDGNBV');
  expect(unsealed(ours, 'device', text)).toBeNull();
  expect(unsealed(other, 'secondFactor', text)).toBeNull();
  const [nonce, hidden = '', tag] = text.split('.');
  const changed = [nonce, hidden.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), tag].join(
    '.',
  );
  expect(unsealed(ours, 'secondFactor', changed)).toBeNull();
  expect(unsealed(ours, 'secondFactor', '')).toBeNull();
});

it('a fingerprint is that of one text, one secret and one purpose', () => {
  const given = mac(ours, 'device', 'text');
  expect(isMacOf(ours, 'device', { text: 'text', given })).toBe(true);
  expect(isMacOf(ours, 'device', { text: 'text2', given })).toBe(false);
  expect(isMacOf(ours, 'limits', { text: 'text', given })).toBe(false);
  expect(isMacOf(other, 'device', { text: 'text', given })).toBe(false);
  expect(isMacOf(ours, 'device', { text: 'text', given: '' })).toBe(false);
});
