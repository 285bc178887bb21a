import { TIME_ZONE } from '#content/model/time/day.ts';

/** An instant as `20:31`, or with its date when that is not today: `11月24日 20:31`. In Shanghai. */
export function timeText(instant: string | number, language: string): string {
  const date = new Date(instant);
  const day = (one: Date) => one.toLocaleDateString('en-CA', { timeZone: TIME_ZONE });
  const isToday = day(date) === day(new Date());
  return date.toLocaleString(language === 'en' ? 'en-GB' : 'zh-CN', {
    timeZone: TIME_ZONE,
    hour12: false,
    hour: '2-digit',
    minute: '2-digit',
    ...(!isToday && { month: language === 'en' ? 'short' : 'long', day: 'numeric' }),
  });
}
