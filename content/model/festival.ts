import { type Day, yearOf } from './day.ts';
import { dayOfLunarDate, lunarDateOf, newYearsEveOf, solarTermOn } from './lunar.ts';

/** When a festival falls: by lunar date, by solar date, at a solar term, or on the lunar year's last day. */
type FestivalRule =
  | { by: 'lunar'; month: number; day: number }
  | { by: 'solar'; month: number; day: number }
  | { by: 'term'; term: string }
  | { by: 'newYearsEve' };

interface Festival {
  name: string;
  rule: FestivalRule;
}

/**
 * The festivals the calendar names. Sources: 《全国年节及纪念日放假办法》 for the public holidays; the sub-district's
 * public report of 2024 for the others it keeps (学雷锋, 元宵, 七夕, 重阳); 火把节 on 农历六月廿四, as 楚雄 keeps it.
 */
export const FESTIVALS = [
  { name: '元旦', rule: { by: 'solar', month: 1, day: 1 } },
  { name: '除夕', rule: { by: 'newYearsEve' } },
  { name: '春节', rule: { by: 'lunar', month: 1, day: 1 } },
  { name: '元宵节', rule: { by: 'lunar', month: 1, day: 15 } },
  { name: '学雷锋纪念日', rule: { by: 'solar', month: 3, day: 5 } },
  { name: '妇女节', rule: { by: 'solar', month: 3, day: 8 } },
  { name: '植树节', rule: { by: 'solar', month: 3, day: 12 } },
  { name: '清明节', rule: { by: 'term', term: '清明' } },
  { name: '劳动节', rule: { by: 'solar', month: 5, day: 1 } },
  { name: '端午节', rule: { by: 'lunar', month: 5, day: 5 } },
  { name: '儿童节', rule: { by: 'solar', month: 6, day: 1 } },
  { name: '火把节', rule: { by: 'lunar', month: 6, day: 24 } },
  { name: '七夕节', rule: { by: 'lunar', month: 7, day: 7 } },
  { name: '中秋节', rule: { by: 'lunar', month: 8, day: 15 } },
  { name: '国庆节', rule: { by: 'solar', month: 10, day: 1 } },
  { name: '重阳节', rule: { by: 'lunar', month: 9, day: 9 } },
  { name: '国际志愿者日', rule: { by: 'solar', month: 12, day: 5 } },
] as const satisfies readonly Festival[];

export type FestivalName = (typeof FESTIVALS)[number]['name'];

/** The festivals that fall on a day, in the order of {@link FESTIVALS}; mostly none. Range: 1900 to 2100. */
export function festivalsOn(day: Day): FestivalName[] {
  return FESTIVALS.filter(({ rule }) => fallsOn(rule, day)).map(({ name }) => name);
}

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
