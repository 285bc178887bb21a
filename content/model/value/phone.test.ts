import { describe, expect, it } from 'vitest';
import { dialAddress, phoneSchema } from './phone.ts';

describe('a telephone number', () => {
  it.each(['0878-3120000', '13900000000', '12345', '400-800-8000', '+86 878 3120000', '110'])(
    '%s is one',
    (phone) => expect(phoneSchema.safeParse(phone).success).toBe(true),
  );

  it.each([
    '',
    '12',
    '电话 0878-3120000',
    '0878-3120000 李老师',
    '-110',
    '1'.repeat(16),
    '0878--312',
  ])('%j is none, and it is said how to write one', (phone) =>
    expect(phoneSchema.safeParse(phone).error?.issues[0]?.message).toContain('12345'),
  );

  it('is dialled without hyphens and spaces', () => {
    expect(dialAddress('+86 878-312 0000')).toBe('tel:+868783120000');
  });
});
