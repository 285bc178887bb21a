import { expect, it } from 'vitest';
import { nameCell, namesCell } from './named.ts';

const names = {
  communities: [
    { id: 'a', name: '北浦社区' },
    { id: 'b', name: '学桥街社区' },
  ],
  venues: [
    { id: 'c', name: '文化站' },
    { id: 'd', name: '文化站' },
  ],
  brands: [],
};

it('a name leads to its document, whatever blanks are in it', () => {
  expect(nameCell('communities')(' 北浦 社区', names)).toEqual({ value: 'a' });
  expect(nameCell('communities')(null, names)).toEqual({ value: undefined });
  expect(namesCell('communities')('北浦社区、学桥街社区', names)).toEqual({ value: ['a', 'b'] });
});

it.each([
  ['communities', '北浦', '没有叫“北浦”的社区，您要写的可能是“北浦社区”'],
  ['communities', '学桥社区', '您要写的可能是“学桥街社区”、“北浦社区”'],
  ['brands', '缝补', '没有叫“缝补”的品牌。请照“填写说明”里的名字写'],
  ['venues', '文化站', '有 2 个场所都叫“文化站”'],
] as const)('a name that leads nowhere, of %s: %s', (list, name, sentence) => {
  expect(nameCell(list)(name, names)).toEqual({ refusal: expect.stringContaining(sentence) });
});
