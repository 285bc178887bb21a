import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleFrom, formerAddressFrom, redirectSchema, targetFrom } from './redirect.ts';

describe('an address of the former website is kept in one form', () => {
  it.each([
    ['/art/2019/3/12/art_1.html', '/art/2019/3/12/art_1.html'],
    ['  /art/1.html ', '/art/1.html'],
    ['http://www.lucheng.gov.cn/art/1.html', '/art/1.html'],
    ['https://lucheng.example/', '/'],
    ['/about', '/about/'],
    ['/about/', '/about/'],
    ['//about', null],
    ['/a//b/', '/a/b/'],
    ['/index.php?id=12', '/index.php?id=12'],
    ['/index.php?', '/index.php'],
    ['/index.php?id=12#top', '/index.php?id=12'],
    ['/list?b=2&a=1', '/list/?b=2&a=1'],
    ['/新闻/一.html', '/新闻/一.html'],
    ['/%E6%96%B0%E9%97%BB/', '/新闻/'],
    ['/%e6%96%b0%e9%97%bb/', '/新闻/'],
    ['/art/../events/', '/events/'],
    ['art/1.html', null],
    ['', null],
    ['/%zz', null],
    ['/a%2Fb', null],
    ['/a%00b', null],
    ['/a b', null],
    ['/a\\b', null],
    ['/a"b', null],
    ['/a%22b', null],
    ['/a;b', null],
    ['/$host', null],
    ['/{host}', null],
    [`/${'长'.repeat(80)}`, null],
    ['javascript:alert(1)', null],
  ])('%s', (typed, kept) => expect(formerAddressFrom(typed)).toBe(kept));

  it('and what is kept stays as it is', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 12 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const kept = formerAddressFrom(`/${parts.join('/')}`);
        if (kept !== null) expect(formerAddressFrom(kept)).toBe(kept);
      }),
    );
  });
});

it.each([
  ['/events/', '/events/'],
  ['/events', '/events/'],
  ['/events/?when=today#list', '/events/?when=today#list'],
  ['/figures.csv', '/figures.csv'],
  ['/新闻/', '/%E6%96%B0%E9%97%BB/'],
  ['https://www.example.org', 'https://www.example.org/'],
  ['http://www.example.org/a?b=$1', 'http://www.example.org/a?b=%241'],
  ['//evil.example', null],
  ['https://user:secret@example.org/', null],
  ['javascript:alert(1)', null],
  ['events/', null],
  ['', null],
])('where %s leads', (typed, kept) => expect(targetFrom(typed)).toBe(kept));

it('a redirect that is none is refused in a sentence', () => {
  const refused = redirectSchema.safeParse({ from: 'art', to: 'x' });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual([
    expect.stringContaining('旧网站上的网址'),
    expect.stringContaining('以 / 开头'),
  ]);
});

describe('circles', () => {
  const others: Record<string, string> = { '/b/': '/c', '/c/': '/d/', '/x/': '/y/', '/y/': '/x/' };
  const where = (from: string) => others[from];
  it.each([
    ['to itself', '/a/', '/a', ['/a/', '/a/']],
    ['to itself by others', '/d/', '/b/', ['/d/', '/b/', '/c/', '/d/']],
    ['to another', '/a/', '/b/', null],
    ['into a circle of others', '/a/', '/x/', null],
    ['elsewhere', '/a/', 'https://example.org/a/', null],
  ])('a redirect that leads %s', (_, from, to, circle) =>
    expect(circleFrom({ from, to }, where)).toEqual(circle),
  );
});
