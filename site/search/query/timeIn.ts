import { ASKING, dateWords, NOT_A_DAY, OF, periods } from '#site/search/format/chinese.ts';
import type { Festivals } from '#site/search/format/words.ts';
import { withDigits } from './dateTexts.ts';
import { festivalWay } from './festivalIn.ts';
import {
  mondayBefore,
  monthFrom,
  nearest,
  type Period,
  periodOfMonth,
  span,
  weekdayFrom,
  yearAt,
} from './period.ts';
import { type Groups, type Meaning, oneOf, type Way, YEAR, yearFromWords } from './timeWays.ts';

/** The days that what is typed speaks of. */
export interface TimeAsked extends Meaning {
  /** How they are called. */
  name: string;
  /** The part of the text that says so, and the text: what is typed, with digits for numbers. */
  part: string;
  text: string;
  /** What is to be found besides: the text without that part and without the words of asking. */
  rest: string;
}

const { days, shortDays, shortParts, partsOfDay, ahead, measure, weeks, weekdays } = periods;
const AHEAD = `(?<ahead>${oneOf(Object.keys(ahead))})${measure}?`;
const PART = `(?:${OF}?(?<part>${oneOf(Object.keys(partsOfDay))}))?`;
const DAY_END = `[${dateWords.dayEnds}]`;

/** What says a time, the first that fits, each with what it means; festivals come before, as they need their days. */
const WAYS: Way[] = [
  {
    pattern: `(?<day>${oneOf(Object.keys(days))})${PART}`,
    meaning: ({ day = '', part }, today) => onDay(today + (days[day] ?? 0), part),
  },
  {
    pattern: `(?<day>${oneOf(Object.keys(shortDays))})(?<part>${oneOf(shortParts)})`,
    meaning: ({ day = '', part }, today) => onDay(today + (shortDays[day] ?? 0), part),
  },
  {
    pattern: `(?:${AHEAD})?${periods.weekend}`,
    meaning: ({ ahead }, today) => {
      const saturday = mondayBefore(today) + 7 * aheadOf(ahead) + 5;
      return span(saturday, saturday + 1);
    },
  },
  {
    pattern: `(?:${AHEAD})?(?:${oneOf(weeks)})(?<weekday>[${weekdays}])${NOT_A_DAY}${PART}`,
    meaning: ({ ahead, weekday = '', part }, today) =>
      onDay(weekdayFrom(weekday, today, ahead === undefined ? undefined : aheadOf(ahead)), part),
  },
  {
    pattern: `${AHEAD}(?:${oneOf(weeks)})`,
    meaning: ({ ahead }, today) => {
      const monday = mondayBefore(today) + 7 * aheadOf(ahead);
      return span(monday, monday + 6);
    },
  },
  {
    pattern: `${AHEAD}${dateWords.month}`,
    meaning: ({ ahead }, today) => monthFrom(today, aheadOf(ahead)),
  },
  {
    pattern: `(?<soon>${oneOf(Object.keys(periods.soon))})`,
    meaning: ({ soon = '' }, today) => span(today, today + (periods.soon[soon] ?? 1) - 1),
  },
  {
    pattern: `(?:${YEAR}${OF}?)?\\b(?<month>\\d{1,2})${dateWords.month}(?:(?<date>\\d{1,2})${DAY_END})?`,
    meaning: inCalendar,
  },
  { pattern: YEAR, meaning: wholeYear },
];

/** The time that what is typed speaks of: 明天, 下周五晚上, 去年中秋, 10月18日; the first there is. */
export function timeIn(typed: string, festivals: Festivals, today: number): TimeAsked | undefined {
  const text = withDigits(typed.normalize('NFKC'));
  for (const { pattern, mayFollow, meaning } of [festivalWay(festivals), ...WAYS]) {
    const match = [...text.matchAll(new RegExp(pattern, 'gu'))].find(
      ({ index, groups = {} }) => mayFollow?.(text.slice(0, index), groups) ?? true,
    );
    if (!match) continue;
    const [part] = match;
    const rest = withoutAsking(
      `${text.slice(0, match.index)} ${text.slice(match.index + part.length)}`,
    );
    const meant = meaning(match.groups ?? {}, today, rest !== '');
    if (meant) return { name: part, ...meant, part, text, rest };
  }
  return undefined;
}

/** What is to be found, without the words of asking: 哪里可以量血压 is after 量血压. */
export const withoutAsking = (text: string): string =>
  text
    .replace(new RegExp(ASKING, 'gu'), ' ')
    .replace(/[？?！!，。,.\s]+/gu, ' ')
    .trim();

const onDay = (day: number, part: string | undefined): Meaning => ({
  ...span(day),
  ...(part && partsOfDay[part] && { hours: partsOfDay[part] }),
});

const aheadOf = (word = ''): number => ahead[word] ?? 0;

/** A day or a month; without its year, the nearest. */
function inCalendar({ year, month, date }: Groups, today: number): Meaning | null {
  const thisYear = yearAt(today);
  const wanted = year ? [yearFromWords(year, today)] : [thisYear - 1, thisYear, thisYear + 1];
  const found = wanted.flatMap((year): Period[] => {
    if (Number(month) < 1 || Number(month) > 12) return [];
    const { from, to } = periodOfMonth(year, Number(month));
    if (date === undefined) return [{ from, to }];
    const day = from + Number(date) - 1;
    return Number(date) >= 1 && day <= to ? [span(day)] : [];
  });
  return nearest(found, today) ?? null;
}

function wholeYear({ year = '' }: Groups, today: number): Meaning {
  const wanted = yearFromWords(year, today);
  const { from } = periodOfMonth(wanted, 1);
  return { from, to: periodOfMonth(wanted, 12).to, year: wanted, isYear: true };
}
