import { describe, expect, it } from 'vitest';
import { richTextProblem } from './richText.ts';

const text = (...children: unknown[]) => ({ root: { type: 'root', children } });
const cell = (data: object = {}) => ({ type: 'tablecell', headerState: 0, ...data, children: [] });
const row = (columns: number) => ({
  type: 'tablerow',
  children: Array.from({ length: columns }, () => cell()),
});
const table = (rows: number, columns: number) => ({
  type: 'table',
  children: Array.from({ length: rows }, () => row(columns)),
});

describe('a table', () => {
  it('may have 12 columns and 200 rows', () => {
    expect(richTextProblem(text(table(200, 12)))).toBeNull();
  });

  it('has no more of either, merged cells counted', () => {
    expect(richTextProblem(text(table(201, 1)))).toContain('最多 12 列、200 行');
    expect(richTextProblem(text(table(1, 13)))).toContain('最多 12 列、200 行');
    const merged = { type: 'tablerow', children: [cell({ colSpan: 12 }), cell()] };
    expect(richTextProblem(text({ type: 'table', children: [merged] }))).toContain('最多 12 列');
  });

  it('consists of rows and these of cells', () => {
    expect(richTextProblem(text({ type: 'table', children: [] }))).toContain('格式不对');
    expect(richTextProblem(text({ type: 'table', children: [cell()] }))).toContain('格式不对');
    expect(richTextProblem(text({ type: 'tablerow', children: [row(1)] }))).toContain('格式不对');
    const odd = { type: 'tablerow', children: [cell({ colSpan: '2"' })] };
    expect(richTextProblem(text({ type: 'table', children: [odd] }))).toContain('格式不对');
  });
});
