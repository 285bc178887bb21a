import { sentence } from '#content/model/value/sentence.ts';

/** What is found: right, to be looked at, or wrong, in Chinese and then in English. */
export interface Finding {
  level: 'right' | 'doubtful' | 'wrong';
  text: string;
}

const finding =
  (level: Finding['level']) =>
  (zh: string, en: string): Finding => ({ level, text: sentence(zh, en) });

export const right = finding('right');
export const doubtful = finding('doubtful');
export const wrong = finding('wrong');
