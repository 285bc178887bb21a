import * as fc from 'fast-check';
import type { FlattenedField } from 'payload';

const LONE_SURROGATE = '\ud800';

/** Texts that have broken something somewhere: invisible, ill-formed, too long, or written in another language than text. */
const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u200b',
  '\u200b'.repeat(300),
  LONE_SURROGATE,
  `前${LONE_SURROGATE}后`,
  '\u202e倒着写',
  '\ufeff',
  '\u2028\u2029',
  '\u0001\u001f\u007f',
  'a\r\n\r\nb\r',
  `e${'\u0301'.repeat(500)}`,
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}'.repeat(40),
  '长'.repeat(5000),
  'x'.repeat(70_000),
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>&lt;&#0;',
  "'; DROP TABLE stories; --",
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '=HYPERLINK("http://evil.example","x")',
  'javascript:alert(1)',
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  '../../../../etc/passwd',
  '%00%2e%2e%2f%',
  'CON',
  '__proto__',
  'constructor',
  '2026-13-45',
  '0000-00-00',
  '9999-12-31',
  '99:99',
  '1e400',
  'NaN',
  'null',
  'true',
  '[object Object]',
  '$where',
  '社区',
  '一个故事。',
];

/** What Payload keeps in every document. */
const TIMES = ['createdAt', 'updatedAt', 'deletedAt'];

const NUMBERS = [
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53 + 2,
  -(2 ** 63),
  2026,
  10_000_000,
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);

const nested = (levels: number, inner: unknown): unknown => {
  let value = inner;
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value];
  return value;
};

/** As a parser of JSON makes them: with `__proto__` as a key of their own. */
const POLLUTING = [
  '{"__proto__":{"role":"administrator","isAdmin":true}}',
  '{"constructor":{"prototype":{"role":"administrator"}}}',
  '{"toString":1,"valueOf":null,"then":1,"hasOwnProperty":"x"}',
  '{"$gt":""}',
  '{"id":{"$ne":null}}',
].map((text): unknown => JSON.parse(text));

/** Anything that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [null], [[]], [{}]) },
  { weight: 1, arbitrary: fc.constantFrom(...POLLUTING) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      nested(30, 1),
      nested(900, 'x'),
      Array.from({ length: 2500 }, (_, at) => at),
      Array.from({ length: 300 }, () => '同一个'),
      Array.from({ length: 300 }, () => ({ kind: 'weekly', day: '2026-01-01' })),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

const node = (type: string, more: object = {}): unknown => ({ type, version: 1, ...more });
const text = (of: string, more: object = {}): unknown =>
  node('text', { text: of, format: 0, mode: 'normal', style: '', detail: 0, ...more });
const root = (...children: unknown[]): unknown => ({
  root: node('root', { children, direction: 'ltr', format: '', indent: 0 }),
});

/** Rich texts that are almost right. */
const hostileRichText: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    'x',
    {},
    { root: null },
    { root: 'x' },
    { root: { children: {} } },
    { root: { children: [null, 1, 'x'] } },
    root(node('paragraph', { children: false })),
    root(node('heading', { tag: 'h1', children: [text('一')] })),
    root(node('heading', { tag: 'script', children: [text('一')] })),
    root(node('marquee', { children: [] })),
    root(node('link', { fields: { url: 'javascript:alert(1)' }, children: [text('点')] })),
    root(node('link', { fields: null, children: [text('点')] })),
    root(node('link', { fields: { linkType: 'internal', doc: { value: 1 } }, children: [] })),
    root(node('upload', { relationTo: 'users', value: 'x', fields: {} })),
    root(node('upload', { relationTo: 'media', value: { id: 1 }, fields: {} })),
    root(node('upload', { relationTo: 'media', value: '__proto__' })),
    root(node('list', { listType: 'bullet', tag: '../x', start: -1, children: [text('x')] })),
    root(node('table', { children: [node('tablerow', { children: [node('tablecell')] })] })),
    root(node('tablecell', { headerState: '1" onload="x', colSpan: -5, children: [] })),
    root(text('直接在根里')),
    root(node('paragraph', { children: [text('一', { format: 2 ** 31 })] })),
    root(node('paragraph', { children: [text('一', { format: 'x', style: 'x:url(//e)' })] })),
  ),
  hostileText.map((said) => root(node('paragraph', { children: [text(said)] }))),
  hostileValue,
);

/** A value for a field: what its kind allows, or nearly, or anything. */
function hostileFor(field: FlattenedField, ids: string[]): fc.Arbitrary<unknown> {
  if (TIMES.includes(field.name))
    return fc.oneof(
      { weight: 20, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: hostileValue },
    );
  const anything = { weight: 1, arbitrary: hostileValue };
  const near = nearlyRight(field, ids);
  return fc.oneof({ weight: 4, arbitrary: near }, anything);
}

function nearlyRight(field: FlattenedField, ids: string[]): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'number':
      return fc.constantFrom<unknown>(...NUMBERS, '5', null, []);
    case 'checkbox':
      return fc.constantFrom<unknown>(true, false, 'true', 1, null);
    case 'select':
    case 'radio': {
      const values = field.options.map((one) => (typeof one === 'string' ? one : one.value));
      const some = fc.constantFrom<unknown>(...values, '别的', '__proto__', null, {});
      return fc.oneof(some, fc.array(some, { maxLength: 8 }));
    }
    case 'date':
      return fc.constantFrom<unknown>('2026-11-24T00:00:00.000Z', '2026-02-30', 'x', -1, 1e20, {});
    case 'relationship':
    case 'upload': {
      const id = fc.constantFrom<unknown>(...ids, 'nothing', '', 1, null, {}, { id: 'x' }, ['x']);
      return fc.oneof(id, fc.array(id, { maxLength: 6 }));
    }
    case 'richText':
      return hostileRichText;
    case 'array': {
      const row = hostileFields(field.flattenedFields, ids);
      return fc.oneof(fc.array(row, { maxLength: 4 }), row);
    }
    case 'group':
    case 'tab':
      return hostileFields(field.flattenedFields, ids);
    default:
      return 'hasMany' in field && field.hasMany
        ? fc.array(hostileText, { maxLength: 5 })
        : hostileText;
  }
}

/** Values for some fields of several. */
export function hostileFields(fields: FlattenedField[], ids: string[]): fc.Arbitrary<object> {
  const named = fields.filter(({ type }) => type !== 'join');
  if (named.length === 0) return fc.constant({});
  return fc
    .subarray(named, { minLength: 0, maxLength: Math.min(2, named.length) })
    .chain((some) =>
      fc
        .tuple(
          ...some.map((field) =>
            hostileFor(field, ids).map((value) => [field.name, value] as const),
          ),
        )
        .map((entries) => Object.fromEntries(entries)),
    );
}
