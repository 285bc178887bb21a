import {
  around,
  festivalDays,
  festivalSpans,
  NEAR,
  NO_FESTIVALS,
  numberedFestival,
  OF,
  shortFestivalName,
} from '#site/search/format/chinese.ts';
import type { Festivals } from '#site/search/format/words.ts';
import { type Meaning, oneOf, type Way, YEAR, yearFromWords } from './timeWays.ts';

/** How festivals are said: 去年的中秋节, 春节前后, 国庆. */
export function festivalWay(festivals: Festivals): Way {
  const names = namesOf(festivals);
  const said = oneOf(names.keys()).split('|').map(patternOf).join('|');
  return {
    // Without any festival nothing is one.
    pattern: `(?:${YEAR}${OF}?)?(?<name>${said || '$^'})(?:${OF}?(?<around>${oneOf(Object.keys(around))}))?`,
    // 三十一 is no festival, 去年十一 is one.
    mayFollow: (before, { year, name = '' }) =>
      year !== undefined || !isNumber.test(name) || !isNumeral.test(before),
    meaning({ year, name = '', around: near }, today, hasRest) {
      const festival = names.get(name) ?? name;
      const meant = near ?? (hasRest ? NEAR : undefined);
      const wanted = year === undefined ? undefined : yearFromWords(year, today);
      const periods = [...(festivals.get(festival) ?? [])].flatMap(([year, day]) =>
        wanted === undefined || wanted === year ? [periodOf(day, festival, meant)] : [],
      );
      const period = wanted ? periods[0] : periods.find(({ to }) => to >= today);
      if (!period) return null;
      const called = [...new Set([festival, properShort(festival), name])];
      const found: Meaning = { ...period, festival, names: called };
      if (wanted !== undefined) found.year = wanted;
      if (meant && !near) found.name = `${year ?? ''}${festival}${NEAR}`;
      return found;
    },
  };
}

const { name: isNumber, notAfter } = numberedFestival;
const isNumeral = new RegExp(`[${notAfter}]$`, 'u');

/** Every name that a festival goes by, with the festival. */
function namesOf(festivals: Festivals): Map<string, string> {
  const names = new Map<string, string>();
  for (const festival of festivals.keys()) {
    names.set(properShort(festival), festival);
    for (const other of [festival, ...(festivalDays[festival] ?? [])]) names.set(other, festival);
  }
  return names;
}

/** 中秋 for 中秋节, but 儿童节 in full. */
function properShort(festival: string): string {
  const short = shortFestivalName(festival);
  return NO_FESTIVALS.includes(short) ? festival : short;
}

function patternOf(name: string): string {
  const { name: isNumber, notBefore } = numberedFestival;
  return isNumber.test(name) ? `${name}(?![${notBefore}])` : name;
}

function periodOf(day: number, festival: string, near: string | undefined) {
  const [first, last] = festivalSpans[festival] ?? [0, 0];
  const [before, after] = (near && around[near]) || [first, last];
  return { from: day + before, to: day + after };
}
