import { expect, it } from 'vitest';
import { healedText } from './healedText.ts';

const text = { type: 'text', text: '看这里' };
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const link = (fields: object | undefined, type = 'link') => ({ type, fields, children: [text] });
const body = (...children: object[]) => ({ root: { type: 'root', children } });

const children = (given: unknown, isDraft = false) =>
  (healedText(given, { isDraft }) as ReturnType<typeof body>).root.children;

it.each([
  ['waits for its file', { type: 'upload', pending: { formID: 'a', src: 'file:///a.png' } }],
  ['waits for its file although it has a value', { type: 'upload', pending: {}, value: 'm1' }],
  ['has no value', { type: 'upload', relationTo: 'media', value: null }],
  ['has an empty value', { type: 'upload', relationTo: 'media', value: '' }],
  ['has nothing', { type: 'upload' }],
])('a picture that %s is taken out, of drafts too', (_, upload) => {
  expect(children(body(paragraph(text), upload))).toEqual([paragraph(text)]);
  expect(children(body(paragraph(text, upload)), true)).toEqual([paragraph(text)]);
});

it('a text that held nothing else has an empty paragraph', () => {
  expect(children(body({ type: 'upload' }))).toMatchObject([{ type: 'paragraph', children: [] }]);
});

it.each([
  ['no address', { linkType: 'custom', url: '' }],
  ['https:// alone', { linkType: 'custom', url: 'https://' }],
  ['words', { linkType: 'custom', url: '随便写的' }],
  ['a script', { url: 'javascript:alert(1)' }],
  ['no document', { linkType: 'internal', doc: null }],
  ['an empty document', { linkType: 'internal', doc: { relationTo: 'stories', value: '' } }],
  ['no fields', undefined],
])('a link with %s becomes its text when it is published', (_, fields) => {
  expect(children(body(paragraph(link(fields))))).toEqual([paragraph(text)]);
  expect(children(body(paragraph(link(fields, 'autolink'))))).toEqual([paragraph(text)]);
  expect(children(body(paragraph(link(fields))), true)).toEqual([paragraph(link(fields))]);
});

it('what is sound stays the same object', () => {
  const sound = body(
    paragraph(text, link({ linkType: 'custom', url: 'www.example.org' })),
    paragraph(link({ linkType: 'internal', doc: { relationTo: 'stories', value: 's1' } })),
    { type: 'upload', relationTo: 'media', value: { id: 'm1' } },
  );
  expect(healedText(sound, { isDraft: false })).toBe(sound);
});

it.each([null, undefined, 'text', {}, { root: null }, { root: { children: 'text' } }])(
  'what is no text is left to the validation: %o',
  (given) => {
    expect(healedText(given, { isDraft: false })).toBe(given);
  },
);
