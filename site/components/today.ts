/** The calendar day in Asia/Shanghai at an instant, wherever the reader is: `2026-11-28`. */
export function dayInShanghai(now: Date): string {
  // The Swedish form of a date is the ISO one.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** The day after a day written as `2026-11-28`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** How a span of days is called from today: 今天, 明天, or nothing. */
export function relativeText(today: string, day: string, lastDay: string): string {
  if (day <= today && today <= lastDay) return '今天';
  return day === dayAfter(today) ? '明天' : '';
}
