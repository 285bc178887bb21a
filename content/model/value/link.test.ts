import { expect, it } from 'vitest';
import { linkAddress } from './link.ts';

it.each([
  'https://example.org/',
  'http://www.cxlc.gov.cn:8080/a?b=c#d',
  'https://例子.中国/路',
  'http://10.1.2.3/a',
  'mailto:a@example.org',
  'mailto:a@example.org?subject=x',
  'tel:110',
  'tel:+86-878-3122000',
  '/events/',
  '#top',
])('a link may lead to %s', (address) => {
  expect(linkAddress(address)).toBe(address);
});

it('an address without https:// is completed, and spaces around it are dropped', () => {
  expect(linkAddress(' www.example.org/a ')).toBe('https://www.example.org/a');
});

it.each([
  '',
  'https://',
  'http://x',
  'https://a b.org',
  'https://.org',
  '随便写的',
  'www.',
  'mailto:',
  'mailto:a',
  'tel:',
  'javascript:alert(1)',
  '//evil.example',
  'data:text/html,x',
  'file:///C:/a.doc',
])('a link leads nowhere with "%s"', (address) => {
  expect(linkAddress(address)).toBeNull();
});
