import { sample } from '#cms/testing/portal.ts';

interface Hostile {
  what: string;
  collection: 'stories' | 'events' | 'venues' | 'redirects';
  data: object;
  isTaken: boolean;
}

const node = (type: string, more: object = {}) => ({ type, version: 1, ...more });
const said = (text: unknown, more: object = {}) => node('text', { text, format: 0, ...more });
const body = (...children: unknown[]) => ({ root: node('root', { children }) });
const paragraph = (...children: unknown[]) => node('paragraph', { children });

const story = (what: string, text: unknown, isTaken = false): Hostile => ({
  what: `a text that is ${what}`,
  collection: 'stories',
  data: sample.story({ body: text }),
  isTaken,
});

const titled = (what: string, title: unknown, isTaken: boolean): Hostile => ({
  what: `a title of ${what}`,
  collection: 'stories',
  data: sample.story({ title }),
  isTaken,
});

const event = (what: string, schedule: object, isTaken = false): Hostile => ({
  what: `an event ${what}`,
  collection: 'events',
  data: sample.event({
    schedule: { from: '2026-12-01', start: '19:30', rules: [{ kind: 'once' }], ...schedule },
  }),
  isTaken,
});

const deep = (levels: number) => {
  let inner: object = said('深');
  for (let level = 0; level < levels; level += 1) inner = node('quote', { children: [inner] });
  return inner;
};

/** Documents that a CMS could take and a site could break on. */
export const DOCUMENTS: Hostile[] = [
  story('a word', 'x'),
  story('without a root', {}),
  story('a root that is nothing', { root: null }),
  story('a root that is a word', { root: 'x' }),
  story('children that are an object', { root: { children: {} } }),
  story('children that are none', body(paragraph(), null, 1)),
  story('children of a node that are no', body(node('paragraph', { children: false }))),
  story('of an unknown kind', body(node('marquee', { children: [said('跑')] }))),
  story(
    'a heading that is a script',
    body(node('heading', { tag: 'script', children: [said('x')] })),
  ),
  story('a text that is an object', body(paragraph(said({ a: 1 })))),
  story('a format that is a word', body(paragraph(said('x', { format: 'bold' })))),
  story(
    'a link without fields',
    body(paragraph(node('link', { fields: null, children: [] }))),
    true,
  ),
  story('a list that is a path', body(node('list', { tag: '../x', listType: 'x', children: [] }))),
  story('a cell that breaks out', body(cell('1" onload="alert(1)'))),
  story('a table of 10,000 rows', body(rows(10_000))),
  story('1.7 million characters', body(paragraph(said('长'.repeat(900_000))))),
  story('600 levels deep', body(deep(600))),
  story('a hundred thousand nodes', body(...Array.from({ length: 100_000 }, () => paragraph()))),
  story(
    'a link to a script',
    body(
      paragraph(node('link', { fields: { url: 'javascript:alert(1)' }, children: [said('点')] })),
    ),
    true,
  ),
  story('markup that is written out', body(paragraph(said('</p><script>alert(1)</script>'))), true),
  story(
    'a style that is a script',
    body(paragraph(said('x', { style: 'x:url(javascript:1)' }))),
    true,
  ),
  titled('nothing that is seen', '\u200b\u200b', false),
  titled('NUL', '\0\0', false),
  titled('piled accents', `e${'\u0301'.repeat(500)}`, false),
  titled('an object', { a: 1 }, false),
  titled('5,000 characters', '长'.repeat(5000), false),
  titled('markup', '</script><script>alert(1)</script>', true),
  titled('quotes and CDATA', `"'\`]]><!--`, true),
  titled('right-to-left marks', '\u202e倒着写的题目', true),
  titled('a formula', '=HYPERLINK("http://evil.example")', true),
  titled('two lines', '第一行\r\n第二行', true),
  titled('emoji of a family', '👩‍👩‍👧‍👦 一家人', true),
  event('that begins in 1900', { from: '1900-01-01' }),
  event('on a day that is none', { from: '2026-02-30' }),
  event('at a time that is none', { start: '99:99' }),
  event('that ends before it begins', {
    until: '2020-01-01',
    rules: [{ kind: 'weekly', weekdays: ['1'] }],
  }),
  event(
    'of 60 days on every weekday since 1991',
    {
      from: '1991-01-01',
      days: 60,
      rules: ['1', '2', '3', '4', '5', '6', '7'].map((day) => ({
        kind: 'weekly',
        weekdays: [day],
      })),
    },
    true,
  ),
  event('of a million days', { days: 1_000_000 }),
  event('with a thousand rules', {
    rules: Array.from({ length: 1000 }, () => ({ kind: 'weekly', weekdays: ['1'] })),
  }),
  event('with a rule of no kind', { rules: [{ kind: '__proto__' }] }),
  event('without a rule', { rules: [] }),
  event('every week without an end', { rules: [{ kind: 'weekly', weekdays: ['5'] }] }, true),
  event(
    'on the 30th of the first lunar month',
    { rules: [{ kind: 'yearlyLunar', month: '1', day: '30' }] },
    true,
  ),
  {
    what: 'a venue whose coordinates are none',
    collection: 'venues',
    data: sample.venue({ coordinates: '999,999' }),
    isTaken: false,
  },
  {
    what: 'a redirect to a script',
    collection: 'redirects',
    data: sample.redirect({ to: 'javascript:alert(1)' }),
    isTaken: false,
  },
  {
    what: 'a redirect to itself',
    collection: 'redirects',
    data: sample.redirect({ from: '/loop.html', to: '/loop.html' }),
    isTaken: false,
  },
];

function cell(headerState: string) {
  const one = node('tablecell', { headerState, children: [paragraph()] });
  return node('table', { children: [node('tablerow', { children: [one] })] });
}

function rows(count: number) {
  const row = () => node('tablerow', { children: [node('tablecell', { children: [] })] });
  return node('table', { children: Array.from({ length: count }, row) });
}
