import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

const lineOf = (...cells: (string | number | undefined)[]) => csv([cells]).slice(1, -2);

describe('a CSV file', () => {
  it('begins with a byte order mark and ends each line with CRLF', () => {
    expect(csv([['年份', 1], [2024]])).toBe('\uFEFF年份,1\r\n2024\r\n');
  });

  it('quotes what holds a comma, a quote or a line break, and doubles the quotes in it', () => {
    expect(lineOf('春联,对联', '"健康妈妈"', '一行\n两行', '，')).toBe(
      '"春联,对联","""健康妈妈""","一行\n两行",，',
    );
  });

  it('leaves numbers and empty cells as they are', () => {
    expect(lineOf(0, 12.5, undefined, '', -1)).toBe('0,12.5,,,-1');
  });

  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠a'])(
    'holds %j as text, and not as a formula',
    (text) => {
      const line = lineOf(text);
      expect(line).toBe(`"'${text}"`);
    },
  );

  it('a quote in the middle of a formula stays inside its cell', () => {
    expect(lineOf('=HYPERLINK("http://x","点")')).toBe('"\'=HYPERLINK(""http://x"",""点"")"');
  });
});
