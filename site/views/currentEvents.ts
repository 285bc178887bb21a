import { addDays, type Day, toDay } from '#content/model/time/day.ts';
import { compareText } from '#site/portal/compareText.ts';
import { keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';

/** The last day of what is over at a minute: midnight ends the day before. */
export function lastDayBefore(minute: string): Day {
  const day = toDay(minute.slice(0, 10));
  return minute.endsWith('T00:00') ? addDays(day, -1) : day;
}

/** How many days what is over stays in calendar files: an app that asks anew should not drop what was yesterday. */
export const DAYS_KEPT = 60;

/** The events under a key that are not over, or not since more than some days; by address. */
export function currentEvents(
  portal: Portal,
  { key = keys.all, daysKept = 0 }: { key?: string; daysKept?: number },
): { slug: string }[] {
  const since = addDays(portal.today, -daysKept);
  return portal.programmes
    .of(key)
    .filter(({ overAt }) => lastDayBefore(overAt) >= since)
    .map(({ slug }) => ({ slug }))
    .sort((a, b) => compareText(a.slug, b.slug));
}

/** The events that have a share card and a QR code. */
export const currentEventParams = (portal: Portal) => currentEvents(portal, {});

/** The events that have a calendar file: it stays a while after they are over, for who has subscribed to it. */
export const eventFileParams = (portal: Portal) => currentEvents(portal, { daysKept: DAYS_KEPT });
