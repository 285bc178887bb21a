import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusedBody } from './bodySize.ts';

const JSON_TYPE = 'application/json';
const FORM = 'multipart/form-data; boundary=x';

it.each([
  ['reading', 'GET', JSON_TYPE, '999999999', false, undefined],
  ['a story', 'POST', JSON_TYPE, '500000', false, undefined],
  ['200 MB of JSON', 'POST', JSON_TYPE, '200000000', false, 413],
  ['JSON that says it is text', 'POST', 'text/plain', '7000000', false, 413],
  ['a photo', 'POST', FORM, '25000000', false, undefined],
  ['a film', 'POST', FORM, '250000000', false, 413],
  ['a body without end', 'POST', JSON_TYPE, null, true, 411],
  ['a deletion, which brings nothing', 'DELETE', null, null, false, undefined],
] as const)('%s', (_, method, contentType, contentLength, isChunked, status) => {
  expect(refusedBody({ method, contentType, contentLength, isChunked })?.status).toBe(status);
});

it('Next passes on whole what is let through', () => {
  expect(readFileSync('cms/next.config.ts', 'utf8')).toContain("proxyClientMaxBodySize: '30mb'");
  const most = { method: 'POST', contentType: FORM, isChunked: false };
  expect(refusedBody({ ...most, contentLength: '30000000' })).toBeNull();
  expect(refusedBody({ ...most, contentLength: '30000001' })?.status).toBe(413);
});
