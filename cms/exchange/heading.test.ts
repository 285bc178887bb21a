import { describe, expect, it } from 'vitest';
import { headingsIn } from './heading.ts';
import { KINDS } from './kinds/kinds.ts';

const found = (rows: string[][]) => {
  const { at, columns, unused } = headingsIn(rows, KINDS.stories);
  return { at, fields: columns.map(({ column, place }) => `${place} ${column.field}`), unused };
};

describe('the headings of a table', () => {
  it('are found below a title, in any order, in Chinese or English, with marks around them', () => {
    expect(
      found([['五月的故事'], [], ['摘要（必填）', 'Title*', ' 日 期 ', '备注', '进度', '网址']]),
    ).toEqual({
      at: 2,
      fields: ['0 summary', '1 title', '2 date'],
      unused: ['备注'],
    });
  });

  it.each([
    [
      'none',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      '没找到表头',
    ],
    ['one that is missing', [['标题', '日期']], '少了这几列：摘要'],
    ['one twice', [['标题', '日期', '摘要', '标题']], '“标题”这一列有两个'],
  ])('%s', (_, rows, sentence) => expect(() => found(rows)).toThrow(sentence));
});
