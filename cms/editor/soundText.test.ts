import { expect, it } from 'vitest';
import { soundText } from './soundText.ts';

const text = (words: string) => ({ type: 'text', text: words });
const body = (...children: unknown[]) => ({ root: { type: 'root', children } });
const link = (fields: unknown, type = 'link') => ({ type, fields, children: [text('看')] });

it('a picture that was not uploaded is left out, wherever it is', () => {
  const stored = { type: 'upload', relationTo: 'media', value: 'm1' };
  const pending = { type: 'upload', pending: { formID: '1', src: 'file:///C:/a.png' } };
  const quote = (...children: unknown[]) => ({ type: 'quote', children });
  expect(soundText(body(pending, stored, { type: 'upload' }, quote(pending, text('一'))))).toEqual(
    body(stored, quote(text('一'))),
  );
});

it.each([
  [{ linkType: 'custom', url: 'https://' }],
  [{ linkType: 'custom', url: '随便写的' }],
  [{ linkType: 'custom' }],
  [{ linkType: 'internal', doc: null }],
  [undefined],
])('a link with %j becomes its text', (fields) => {
  expect(soundText(body(link(fields), link(fields, 'autolink')))).toEqual(
    body(text('看'), text('看')),
  );
});

it('a link that leads somewhere stays, its address completed', () => {
  const within = link({ linkType: 'internal', doc: { relationTo: 'stories', value: 's1' } });
  expect(
    soundText(body(within, link({ linkType: 'custom', url: 'www.example.org', newTab: true }))),
  ).toEqual(
    body(within, link({ linkType: 'custom', url: 'https://www.example.org', newTab: true })),
  );
});

it.each([[null], [undefined], ['text'], [{ root: 1 }], [body('text', null, 3)]])(
  'what is no rich text is left to the validation: %j',
  (value) => {
    expect(soundText(value)).toEqual(value);
  },
);
