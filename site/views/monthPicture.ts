import { monthText } from '#content/model/time/dateText.ts';
import { monthOf, toDay } from '#content/model/time/day.ts';
import { lastDayOf } from '#content/model/time/month.ts';
import { type AgendaLine, isStanding } from '#site/calendar/agenda.ts';
import { paths } from '#site/paths.ts';
import { keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';
import { calendar, printing, monthPicture as words } from '#site/words.ts';
import { monthListView, monthParams } from './calendar.ts';

type MonthParams = ReturnType<typeof monthParams>[number];

/** The months that have a picture: those that are not over and in which something is. */
export const monthPictureParams = (portal: Portal) =>
  monthParams(portal).filter((params) => hasPicture(portal, params));

export function hasPicture(portal: Portal, params: MonthParams): boolean {
  const month = monthOf(toDay(`${params.year}-${params.month}-01`));
  return !portal.isPast(lastDayOf(month)) && portal.dates.of(keys.month(month)).length > 0;
}

/** What the picture of a month says; `base` is the address of the site. */
export function monthPictureView(portal: Portal, params: MonthParams, base: URL) {
  const { month, days } = monthListView(portal, params);
  return {
    siteName: portal.site.name,
    title: words.title(monthText(month)),
    days: days.map(({ name, lines, more }) => ({
      name,
      lines: lines.map((line) => ({ text: textOf(line), isOff: !isStanding(line.fate) })),
      more: more ? calendar.moreOn(more.count) : '',
    })),
    address: new URL(paths.month(month), base).href,
    hint: [printing.qr, portal.site.notice].filter(Boolean).join('\n'),
  };
}

/** What is off is said first. */
const textOf = ({ warning, hours, title, place, remarks }: AgendaLine): string =>
  words.line({ warning, text: [hours, title].join(' '), place, remarks: remarks.join(' ') });
