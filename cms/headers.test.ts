import { expect, it } from 'vitest';
import { securityHeaders } from './headers.ts';

const told = (path: string, { nonce = null as string | null, isSecure = false } = {}) =>
  Object.fromEntries(securityHeaders({ path, nonce, isSecure }));

it('a page of the admin runs its own scripts alone, and is framed by itself alone', () => {
  const policy = told('/admin', { nonce: 'one' })['Content-Security-Policy'] ?? '';
  for (const part of [
    "script-src 'self' 'nonce-one' 'strict-dynamic'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ]) {
    expect(policy.split('; ')).toContain(part);
  }
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

it('an answer of the API is no page, and what is no page is none by its name either', () => {
  expect(told('/api/stories')).toMatchObject({
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  });
});

it.each(['/api/preview/page/stories/1', '/api/media/file/a.webp'])(
  '%s says itself how it may be shown',
  (path) => {
    expect(told(path)).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  },
);

it('https is held to where it was used', () => {
  expect(told('/admin', { isSecure: true })).toHaveProperty('Strict-Transport-Security');
  expect(told('/admin')).not.toHaveProperty('Strict-Transport-Security');
});
