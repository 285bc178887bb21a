import { FESTIVALS, type Festival } from '../time/festival.ts';
import { lunarDayNames, lunarMonthNames, SOLAR_TERMS } from '../time/lunar.ts';
import { daysEndingIn } from './recurrence.ts';
import { type Rule, ruleSchema } from './rule.ts';
import { ruleText } from './text.ts';

/** Rules that were read, or the first part that says nothing that is known. */
type RulesRead = { rules: Rule[] } | { unread: string };

/**
 * Rules from the words that people write, several parted by “；”: `每周五；逢五`, `每年农历八月十五`. Nothing at all is once.
 * It reads what ruleText writes, and what people write in its place: 星期, 号, 中秋, 二十四.
 */
export function rulesFromText(text: string): RulesRead {
  const parts = text
    .normalize('NFKC')
    .split(/[;\n]|,及/)
    .map((part) => part.replace(/\([^)]*跳过\)/g, '').replace(/[\s。]/g, ''))
    .filter((part) => part !== '');
  if (parts.length === 0) return { rules: [{ kind: 'once' }] };
  const rules: Rule[] = [];
  for (const part of parts) {
    const found = rulesOf(part);
    if (found === null) return { unread: part };
    rules.push(...found);
  }
  return { rules };
}

/** Rules in words that are read again as these rules; nothing for once, which goes without saying. */
export const rulesText = (rules: readonly Rule[]): string =>
  rules.length === 1 && rules[0]?.kind === 'once' ? '' : rules.map(ruleText).join('；');

function rulesOf(part: string): Rule[] | null {
  for (const read of [once, weekly, byWeekday, endingIn, byDay, lunar, yearly]) {
    const rules = read(part);
    if (rules) return rules.every((rule) => ruleSchema.safeParse(rule).success) ? rules : null;
  }
  return null;
}

type ReadPart = (part: string) => Rule[] | null;

const once: ReadPart = (part) => (/^(只办)?一次$/.test(part) ? [{ kind: 'once' }] : null);

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
const WEEKDAYS = '一二三四五六日';

const weekly: ReadPart = (part) => {
  if (/^(每天|每日|天天)$/.test(part)) return [{ kind: 'weekly', weekdays: [...ALL_WEEK] }];
  if (/^(每个?)?工作日$/.test(part)) return [{ kind: 'weekly', weekdays: [1, 2, 3, 4, 5] }];
  if (/^每个?周末$/.test(part)) return [{ kind: 'weekly', weekdays: [6, 7] }];
  const said = /^每个?(?:周|星期|礼拜)(.+)$/.exec(part)?.[1];
  if (said === undefined) return null;
  const names = said.replace(/每|周|星期|礼拜/g, '').replaceAll('天', '日');
  const range = /^([一二三四五六日])[至到~-]([一二三四五六日])$/.exec(names);
  if (range?.[1] && range[2]) {
    const [first, last] = [weekdayOf(range[1]), weekdayOf(range[2])];
    return first < last
      ? [{ kind: 'weekly', weekdays: ALL_WEEK.filter((day) => day >= first && day <= last) }]
      : null;
  }
  const listed = names.replace(/[、,和及与/]/g, '');
  if (!/^[一二三四五六日]+$/.test(listed)) return null;
  return [{ kind: 'weekly', weekdays: [...new Set(listed)].map(weekdayOf).sort() }];
};

const byWeekday: ReadPart = (part) => {
  const found =
    /^每个?月的?(?:第([一二三四五1-5])个?|(最后一)个?)(?:周|星期|礼拜)([一二三四五六日天])$/.exec(
      part,
    );
  if (!found) return null;
  const nth = found[2] ? -1 : numberOf(found[1] ?? '');
  const weekday = weekdayOf((found[3] ?? '').replace('天', '日'));
  return [{ kind: 'monthlyByWeekday', nth: nth as -1 | 1 | 2 | 3 | 4 | 5, weekday }]; // by the pattern
};

const endingIn: ReadPart = (part) => {
  const said = /^(?:每月?)?逢(.+)$/.exec(part)?.[1];
  const digits = said?.split(/[、,和及与/逢]+/);
  if (!digits?.every((digit) => /^(十|零|[一二三四五六七八九]|\d)$/.test(digit))) return null;
  return digits.map((digit) => ({ kind: 'daysEndingIn', digit: numberOf(digit) % 10 }));
};

const byDay: ReadPart = (part) => {
  const said = /^每个?月的?(.+)$/.exec(part)?.[1];
  if (said === undefined) return null;
  const days = said.split(/[、,和及与/]+/).map((one) => numberOf(one.replace(/[号日]$/, '')));
  if (days.some(Number.isNaN)) return null;
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const digit = (sorted[0] ?? 0) % 10;
  return daysEndingIn(digit).join() === sorted.join()
    ? [{ kind: 'daysEndingIn', digit }]
    : [{ kind: 'monthlyByDay', days: sorted }];
};

const lunar: ReadPart = (part) => {
  const found = /^(?:每年)?(?:农历|阴历|旧历)的?(.+?)月(.+?)日?$/.exec(part);
  if (!found) return null;
  const [month, day] = [lunarMonthOf(found[1] ?? ''), lunarDayOf(found[2] ?? '')];
  return [{ kind: 'yearlyLunar', month, day }];
};

const yearly: ReadPart = (part) => {
  const name = /^每年(.+)$/.exec(part)?.[1];
  if (name === undefined) return null;
  if (SOLAR_TERMS.includes(name)) return [{ kind: 'yearlySolarTerm', term: name }];
  const festival: Festival | undefined = FESTIVALS.find(
    (one) => one.name === name || one.name === `${name}节`,
  );
  if (festival?.rule.by === 'term') return [{ kind: 'yearlySolarTerm', term: festival.rule.term }];
  if (festival?.rule.by !== 'lunar') return null;
  return [{ kind: 'yearlyLunar', month: festival.rule.month, day: festival.rule.day }];
};

const weekdayOf = (name: string) => (WEEKDAYS.indexOf(name) + 1) as (typeof ALL_WEEK)[number]; // of a name of the list

/** 冬月 and 腊月 are what people call the last two. */
const lunarMonthOf = (name: string): number => {
  const known = { 一: 1, 冬: 11, 腊: 12 }[name] ?? lunarMonthNames.indexOf(`${name}月`) + 1;
  return known || numberOf(name);
};

const lunarDayOf = (name: string): number =>
  lunarDayNames.indexOf(name) + 1 || numberOf(name.replace('廿', '二十').replace('卅', '三十'));

/** A number up to 99, in digits or in words: `15`, `十五`, `二十四`. NaN when it is none. */
function numberOf(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const found = /^([二三四五六七八九]?十)?([零一二三四五六七八九])?$/.exec(text);
  if (!found || text === '') return Number.NaN;
  const digit = (name: string | undefined) => (name ? '零一二三四五六七八九'.indexOf(name) : 0);
  const tens = found[1] ? (found[1] === '十' ? 1 : digit(found[1][0])) : 0;
  return tens * 10 + digit(found[2]);
}
