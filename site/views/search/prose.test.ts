import { expect, it } from 'vitest';
import type { Media } from '#content/model/media.ts';
import type { RichTextNode } from '#content/model/richText.ts';
import { proseLines } from './prose.ts';

const text = (words: string) => ({ type: 'text', text: words, format: 0, version: 1 });
const node = (type: string, ...children: RichTextNode[]) => ({ type, children, version: 1 });
const lines = (...children: RichTextNode[]) =>
  proseLines({ body: { root: { children } }, pictures: { m1: picture } });

const picture: Media = {
  id: 'm1',
  alt: '剪纸',
  caption: '一把剪刀',
  credit: '本站',
  isDemo: false,
  focalX: 50,
  focalY: 50,
  original: { filename: 'a.webp', width: 1600, height: 1000, mimeType: 'image/webp' },
  renditions: [],
};

it('a line for each heading, paragraph, quote and list item, and none reaches into the next', () => {
  const link = { ...node('link', text('驿站')), fields: { linkType: 'custom', url: '/x/' } };
  expect(
    lines(
      node('heading', text('两件事')),
      node('paragraph', text('到'), link, text('来'), node('linebreak'), text('坐坐')),
      node('quote', text('一针一线')),
      node('quote', text('都是情')),
      node('list', node('listitem', text('缝补')), node('listitem', text('改旧衣'))),
    ),
  ).toEqual(['两件事', '到驿站来', '坐坐', '一针一线', '都是情', '缝补', '改旧衣']);
});

it('a picture with its caption, a figure with its year and source', () => {
  const upload = { type: 'upload', version: 1, relationTo: 'media', value: 'm1', fields: {} };
  const fields = { blockType: 'figure', label: '志愿者', atLeast: 1300, unit: '人' };
  const block = { type: 'block', version: 2, fields: { ...fields, asOf: 2024, source: '报道' } };
  expect(
    lines(node('paragraph', text('前')), upload, block, node('paragraph', text('后'))),
  ).toEqual(['前', '一把剪刀 · 本站', '1300余人 志愿者 2024年 · 报道', '后']);
});

it('a line for each row of a table, with the words of all its cells', () => {
  const cell = (...words: string[]) =>
    node('tablecell', ...words.map((one) => node('paragraph', text(one))));
  expect(
    lines(
      node('paragraph', text('前')),
      node(
        'table',
        node('tablerow', cell('时间'), cell('地点')),
        node('tablerow', cell('周五', '下午'), cell('驿站')),
      ),
      node('paragraph', text('后')),
    ),
  ).toEqual(['前', '时间 地点', '周五 下午 驿站', '后']);
});

it('nothing of a text that is not there', () => {
  expect(proseLines({ body: null, pictures: {} })).toEqual([]);
});
