import { expect, it } from 'vitest';
import { caddyRules, nginxRules } from './redirectRules.ts';

const FORMER = [
  { former: '/art/1.html', to: '/stories/you/' },
  { former: '/Art/1.html', to: '/events/' },
  { former: '/list/?b=2', to: 'https://www.example.org/?a=%241;b' },
  { former: '/新闻/', to: '/events/#list' },
];

const lines = (text: string) => text.split('\n').filter((line) => line.trim().startsWith('"'));

it('nginx gets a line for each address, and a regular expression where capitals alone differ', () => {
  expect(lines(nginxRules(FORMER))).toEqual([
    '"~^/art/1\\.html$" "/stories/you/";',
    '"~^/Art/1\\.html$" "/events/";',
    '"/list/?b=2" "https://www.example.org/?a=%241;b";',
    '"/list?b=2" "https://www.example.org/?a=%241;b";',
    '"/%E6%96%B0%E9%97%BB/" "/events/#list";',
    '"/%E6%96%B0%E9%97%BB" "/events/#list";',
  ]);
});

it('Caddy gets a map of them', () => {
  expect(lines(caddyRules(FORMER)).map((line) => line.trim())).toEqual([
    '"/art/1.html" "/stories/you/"',
    '"/Art/1.html" "/events/"',
    '"/list/?b=2" "https://www.example.org/?a=%241;b"',
    '"/list?b=2" "https://www.example.org/?a=%241;b"',
    '"/%E6%96%B0%E9%97%BB/" "/events/#list"',
    '"/%E6%96%B0%E9%97%BB" "/events/#list"',
  ]);
});

it.each(['/a"b', '/a$host/', '/a{b}'])(
  'what a server could take for its own is not written: %s',
  (to) => {
    expect(() => nginxRules([{ former: '/a/', to }])).toThrow('cannot be written');
    expect(() => caddyRules([{ former: '/a/', to }])).toThrow('cannot be written');
  },
);
