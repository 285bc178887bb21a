import { stands } from '#content/model/state.ts';
import { weekdayText } from '#content/model/time/dateText.ts';
import { yearOf } from '#content/model/time/day.ts';
import { lunarDateOf } from '#content/model/time/lunar.ts';
import { paths } from '#site/paths.ts';
import { lastDayBefore } from '#site/views/currentEvents.ts';
import type { eventView } from '#site/views/events.ts';
import type { DateItem } from '#site/views/parts/dates.ts';
import { contactText } from '#site/views/parts/eventText.ts';
import { stateText } from '#site/views/parts/stateText.ts';
import { common, dates, facets, event as words } from '#site/words.ts';
import { captions, facts } from './pieces.ts';
import { proseLines } from './prose.ts';
import { type SearchDate, type SearchRecord, searchRecord } from './record.ts';

type View = ReturnType<typeof eventView>;

/** The record of an event with all its dates, of which its page shows the next few; `comingCount` of them are to come. */
export function eventRecord(
  view: View,
  items: readonly DateItem[],
  comingCount: number,
): SearchRecord {
  const { event, fate, place, when, isRecurring, coming, isOver } = view;
  const { brand, community, venue } = view;
  const warning = stateText(fate);
  const lastDay = lastDayBefore(view.overAt);
  const days = items.flatMap(({ fate, day }) => (fate === 'movedAway' ? [] : [day]));
  return searchRecord({
    url: paths.event(event.slug),
    title: event.title,
    type: 'event',
    pieces: [
      warning && [warning, event.notice].join(' '),
      ...(isOver ? outcome(view) : []),
      ...(coming[0] ? nextDate(coming[0]) : []),
      ...facts([
        [words.where, place],
        [words.howToJoin, stands(fate) && !isOver && event.howToJoin],
        [isRecurring ? words.rule : words.when, when],
        [words.cost, event.isFree && words.free],
        [words.suits, event.audiences.map((audience) => facets.audiences[audience]).join('、')],
        [words.capacity, event.capacity && words.people(event.capacity)],
        [words.contact, contactText(event)],
        [words.community, community?.name],
        [words.brand, brand?.name],
      ]),
      event.summary,
      event.kind,
      event.isDemo && common.demo,
      isRecurring && words.recurring,
      ...proseLines(view.text),
      ...(isOver ? [] : outcome(view)),
    ],
    facets: {
      kind: [event.kind],
      brand: brand ? [brand.name] : [],
      community: community ? [community.name] : [],
      year: [String(yearOf(view.next?.day ?? event.schedule.from))],
    },
    names: venue ? [venue.name] : [],
    days: [...new Set(isOver ? [...days, lastDay] : days)].sort(),
    lastDay,
    dates: items.map(dateOf),
    comingCount,
  });
}

const dateOf = ({ day, lastDay, start, end, fate, movedTo, movedFrom }: DateItem): SearchDate => ({
  day,
  lastDay,
  start,
  end,
  fate,
  movedTo,
  movedFrom,
});

const nextDate = ({ day, note, texts }: DateItem) => [
  `${texts.day} ${weekdayText(day)}`,
  texts.until,
  texts.hours,
  dates.lunar(lunarDateOf(day).text),
  texts.moved,
  note,
];

function outcome({ event, photos }: View) {
  const { attendance, summary } = event.outcome ?? {};
  if (attendance === undefined && !summary && photos.length === 0) return [];
  return [
    words.outcome,
    attendance !== undefined && `${words.people(attendance)} ${words.came}`,
    summary,
    ...captions(photos),
  ];
}
