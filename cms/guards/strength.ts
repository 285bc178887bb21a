import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { sentence } from '#content/model/value/sentence.ts';
import { slugFrom } from '../fields/slugFrom.ts';

/** As ASVS 4.0.3 has them, 2.1.1 and 2.1.2. */
const SHORTEST = 12;
const LONGEST = 128;
/** What an estimate of 3 of 4 stands for: some hundred million guesses. */
const STRONG = 3;

/** What people here would try first, in pinyin; the lists of the library know English and the passwords that leaked. */
const HERE =
  'lucheng chuxiong yunnan kunming zhongguo jiedao jiedaoban shequ zhiyuan zhiyuanzhe zhiyuanfuwu wenhua wenming wangzhan houtai bianji bianjitai guanli guanliyuan mima denglu yonghu gongzuo bangong huodong gushi pinpai women dajia nihao huanying woaini jintian xingfu anquan beijing xuexi qiangguo renmin fuwu tongzhi zhuren shuji'.split(
    ' ',
  );

let estimate: ZxcvbnFactory | undefined;

/**
 * What is wrong with a password, as a sentence; null when nothing is. Its length counts, and how many guesses it would
 * take; no rule wants signs or capitals of it, which make passwords that are hard to remember and easy to guess.
 * @param words what somebody would guess who knows the account and the portal: names, the e-mail, in Chinese or not.
 */
export function passwordProblem(password: string, words: string[]): string | null {
  if (password.length < SHORTEST) {
    return sentence(`密码至少要 ${SHORTEST} 个字符。`, `At least ${SHORTEST} characters.`);
  }
  if (password.length > LONGEST) {
    return sentence(`密码最多 ${LONGEST} 个字符。`, `At most ${LONGEST} characters.`);
  }
  estimate ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, here: HERE },
    graphs: adjacencyGraphs,
  });
  const known = words.flatMap(asTyped);
  if (isMostlyOf(known, password.toLowerCase())) return OF_NAMES;
  if (isNumber(password) || estimate.check(password, known).score < STRONG) return GUESSABLE;
  return null;
}

/** Letters that something must have beside what everybody knows. */
const OWN_LETTERS = 5;

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Whether little is left of a password without the words that somebody would try: `wang-li-2026`. */
function isMostlyOf(known: string[], password: string): boolean {
  const longestFirst = [...known].sort((one, other) => other.length - one.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ' '), password);
  return rest !== password && lettersIn(rest) < OWN_LETTERS;
}

/** Whether it is the number of a phone, an identity card or a day, or one with initials: others know those. */
const isNumber = (password: string): boolean => {
  const rest = password.replace(/\d{8,}/g, '');
  return rest !== password && rest.length <= OWN_LETTERS;
};

const GUESSABLE = sentence(
  '这个密码容易猜到。请换一个：把三四个不相干的词连起来，又长又好记。',
  'This password is easily guessed: put three or four unrelated words together.',
);
const OF_NAMES = sentence(
  '这个密码容易猜到：里面多半是姓名、邮箱或者本站的名称。请换成三四个不相干的词连起来。',
  'This password is easily guessed: it is mostly made of your name, e-mail or the name of the portal.',
);

/** A word in the ways in which it is typed: as it is, in pinyin, by the first letters, and its parts. */
function asTyped(word: string): string[] {
  const lower = word.toLowerCase();
  const pinyin = slugFrom(word).split('-');
  const parts = [...lower.split(/[^\p{L}\p{N}]+/u), ...pinyin];
  const whole = [lower, pinyin.join(''), pinyin.map((part) => part[0]).join('')];
  return [...new Set([...whole, ...parts])].filter((one) => one.length > 2 && one.length <= 60);
}
