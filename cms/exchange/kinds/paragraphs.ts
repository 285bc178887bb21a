import type { RichTextNode } from '#content/model/richText.ts';
import { richTextProblem } from '#content/model/richText.ts';
import type { Cell } from '../file/cell.ts';
import { isEmpty, textOf } from './cells.ts';
import type { Fields, Reading } from './kind.ts';

/** Reads a text of paragraphs, a line each, as the editor keeps it. */
export function bodyCell(cell: Cell): Reading {
  if (isEmpty(cell)) return { value: undefined };
  const lines = textOf(cell, { isLine: false })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const value = { root: { ...block('root'), children: lines.map(paragraph) } };
  const refusal = richTextProblem(value);
  return refusal ? { refusal } : { value };
}

const block = (type: string) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
});

const paragraph = (text: string) => ({
  ...block('paragraph'),
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
});

const BLOCKS = ['paragraph', 'heading', 'quote', 'listitem', 'tablerow'];

/** The text of a body, a line for each paragraph, heading or item of a list; pictures and formats are left out. */
export function bodyText({ body }: Fields): string {
  const root = (body as { root?: RichTextNode } | null | undefined)?.root; // as the editor keeps it
  return root
    ? linesOf(root)
        .replace(/[ \t]+\n/g, '\n')
        .replace(/\n{2,}/g, '\n')
        .trim()
    : '';
}

function linesOf(node: RichTextNode): string {
  if (typeof node.text === 'string') return node.text;
  if (node.type === 'linebreak') return '\n';
  if (node.type === 'tablecell') return `${(node.children ?? []).map(linesOf).join('').trim()} `;
  const inner = (node.children ?? []).map(linesOf).join('');
  return BLOCKS.includes(node.type) ? `\n${inner}\n` : inner;
}
