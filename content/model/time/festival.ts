import { type Day, yearOf } from './day.ts';
import { dayOfLunarDate, lunarDateOf, newYearsEveOf, solarTermOn } from './lunar.ts';

/** When a festival falls: by lunar date, by solar date, at a solar term, or on the lunar year's last day. */
type FestivalRule =
  | { by: 'lunar'; month: number; day: number }
  | { by: 'solar'; month: number; day: number }
  | { by: 'term'; term: string }
  | { by: 'newYearsEve' };

export interface Festival {
  name: string;
  /** The readable part of its address. */
  slug: string;
  rule: FestivalRule;
  /** What people call it or its customs besides its name. */
  called?: readonly string[];
}

/**
 * The festivals the calendar names. Sources: 《全国年节及纪念日放假办法》 for the public holidays; the sub-district's
 * public report of 2024 for the others it keeps (学雷锋, 元宵, 七夕, 重阳); 火把节 on 农历六月廿四, as 楚雄 keeps it.
 */
export const FESTIVALS = [
  { name: '元旦', slug: 'yuan-dan', rule: { by: 'solar', month: 1, day: 1 }, called: ['跨年'] },
  { name: '除夕', slug: 'chu-xi', rule: { by: 'newYearsEve' } },
  {
    name: '春节',
    slug: 'chun-jie',
    rule: { by: 'lunar', month: 1, day: 1 },
    called: ['新春', '春联', '过年', '年前'],
  },
  {
    name: '元宵节',
    slug: 'yuan-xiao',
    rule: { by: 'lunar', month: 1, day: 15 },
    called: ['元宵', '灯谜'],
  },
  {
    name: '学雷锋纪念日',
    slug: 'xue-lei-feng',
    rule: { by: 'solar', month: 3, day: 5 },
    called: ['学雷锋'],
  },
  { name: '妇女节', slug: 'fu-nv-jie', rule: { by: 'solar', month: 3, day: 8 }, called: ['巾帼'] },
  {
    name: '植树节',
    slug: 'zhi-shu-jie',
    rule: { by: 'solar', month: 3, day: 12 },
    called: ['植树', '种树'],
  },
  { name: '清明节', slug: 'qing-ming', rule: { by: 'term', term: '清明' }, called: ['清明'] },
  { name: '劳动节', slug: 'lao-dong-jie', rule: { by: 'solar', month: 5, day: 1 } },
  {
    name: '端午节',
    slug: 'duan-wu',
    rule: { by: 'lunar', month: 5, day: 5 },
    called: ['端午', '粽子'],
  },
  {
    name: '儿童节',
    slug: 'er-tong-jie',
    rule: { by: 'solar', month: 6, day: 1 },
    called: ['六一'],
  },
  { name: '火把节', slug: 'huo-ba-jie', rule: { by: 'lunar', month: 6, day: 24 } },
  { name: '七夕节', slug: 'qi-xi', rule: { by: 'lunar', month: 7, day: 7 }, called: ['七夕'] },
  { name: '中秋节', slug: 'zhong-qiu', rule: { by: 'lunar', month: 8, day: 15 }, called: ['中秋'] },
  {
    name: '国庆节',
    slug: 'guo-qing-jie',
    rule: { by: 'solar', month: 10, day: 1 },
    called: ['国庆'],
  },
  { name: '重阳节', slug: 'chong-yang', rule: { by: 'lunar', month: 9, day: 9 }, called: ['重阳'] },
  {
    name: '国际志愿者日',
    slug: 'zhi-yuan-zhe-ri',
    rule: { by: 'solar', month: 12, day: 5 },
    called: ['志愿者日'],
  },
] as const satisfies readonly Festival[];

export type FestivalName = (typeof FESTIVALS)[number]['name'];

/** The festivals that fall on a day, in the order of {@link FESTIVALS}; mostly none. Range: 1900 to 2100. */
export function festivalsOn(day: Day): FestivalName[] {
  return FESTIVALS.filter(({ rule }) => fallsOn(rule, day)).map(({ name }) => name);
}

/** Whether a text names a festival, or what people call it. */
export const speaksOf = ({ name, called = [] }: Festival, text: string): boolean =>
  [name, ...called].some((word) => text.includes(word));

/** The lunar-dated festival's day in a lunar year: `lunarFestivalDay('中秋节', 2033)` is 2033-09-08. */
export function lunarFestivalDay(name: FestivalName, lunarYear: number): Day | null {
  const rule: FestivalRule | undefined = FESTIVALS.find((festival) => festival.name === name)?.rule;
  if (rule?.by === 'newYearsEve') return newYearsEveOf(lunarYear);
  return rule?.by === 'lunar' ? dayOfLunarDate(lunarYear, rule.month, rule.day) : null;
}

function fallsOn(rule: FestivalRule, day: Day): boolean {
  switch (rule.by) {
    case 'solar':
      return Number(day.slice(5, 7)) === rule.month && Number(day.slice(8)) === rule.day;
    case 'term':
      return solarTermOn(day) === rule.term;
    case 'newYearsEve':
      return newYearsEveOf(yearOf(day) - 1) === day;
    case 'lunar': {
      const lunar = lunarDateOf(day);
      return !lunar.isLeap && lunar.month === rule.month && lunar.day === rule.day;
    }
  }
}
