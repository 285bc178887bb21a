import { type Day, weekdayOf } from '#content/model/time/day.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** A day with its weekday and without its year: `11月27日 周五`, `Fri, 27 Nov`. */
export function dayText(day: Day, language: string): string {
  if (language === 'en') {
    const options = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
    return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', options);
  }
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日 周${WEEKDAYS[weekdayOf(day) - 1]}`;
}
