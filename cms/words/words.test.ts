import { zh as payloads } from '@payloadcms/translations/languages/zh';
import { describe, expect, it } from 'vitest';
import { SAID, type Words } from './said.ts';
import { zh } from './zh.ts';

const entries = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : entries(value, `${path}${key}:`),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\w+\}\}/g)].map(([one]) => one);

describe('the words of the admin', () => {
  const theirs = new Map(entries(payloads.translations as Words));
  const ours = entries(zh);

  it('are said in another way only where Payload says something', () => {
    expect(
      entries(SAID)
        .map(([key]) => key)
        .filter((key) => !theirs.has(key)),
    ).toEqual([]);
  });

  it('are all there, with what is put into them', () => {
    expect(ours.map(([key]) => key).sort()).toEqual([...theirs.keys()].sort());
    const strange = ours.filter(([key, text]) =>
      placeholders(text).some((one) => !theirs.get(key)?.includes(one)),
    );
    expect(strange).toEqual([]);
  });

  it('say neither 垃圾箱 nor 仪表板 nor 登出, and leave no gap between Chinese words', () => {
    const odd = ours.filter(([, text]) =>
      /垃圾箱|仪表板|登出|登入|[\u4e00-\u9fff] [\u4e00-\u9fff]/.test(text),
    );
    expect(odd).toEqual([]);
  });
});
