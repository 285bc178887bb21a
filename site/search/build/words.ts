import type { Synonym } from '#content/model/synonym.ts';
import { type Day, yearOf } from '#content/model/time/day.ts';
import { FESTIVALS, lunarFestivalDay } from '#content/model/time/festival.ts';
import { solarTermDay } from '#content/model/time/lunar.ts';
import { compareText } from '#site/search/format/compareText.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import type { WordsFile } from '#site/search/format/words.ts';

/** People ask for what was done some years ago, and for what is planned. */
const [YEARS_BACK, YEARS_AHEAD] = [10, 2];

/** What words mean that the pages need not have: festivals a day of each year, and the editors' synonyms. */
export const makeWords = (synonyms: readonly Synonym[], today: Day): WordsFile => ({
  firstYear: yearOf(today) - YEARS_BACK,
  festivals: Object.fromEntries(
    FESTIVALS.map((festival) => [
      festival.name,
      Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, ahead) => {
        const year = yearOf(today) - YEARS_BACK + ahead;
        const day = festivalDay(festival, year);
        return day ? toEpochDay(day) - toEpochDay(`${year}-01-01`) : null;
      }),
    ]),
  ),
  // In whatever order an editor wrote them: the same words give the same bytes.
  synonyms: [...Map.groupBy(synonyms, ({ word }) => word)]
    .map(([word, rows]): [string, ...string[]] => [
      word,
      ...new Set(rows.flatMap(({ means }) => means)),
    ])
    .sort(([a], [b]) => compareText(a, b)),
});

function festivalDay({ rule, name }: (typeof FESTIVALS)[number], year: number): string | null {
  switch (rule.by) {
    case 'solar':
      return `${year}-${pad(rule.month)}-${pad(rule.day)}`;
    case 'term':
      return solarTermDay(year, rule.term);
    case 'newYearsEve': // of the lunar year that began in the year before
      return lunarFestivalDay(name, year - 1);
    case 'lunar':
      return lunarFestivalDay(name, year);
  }
}

const pad = (count: number): string => String(count).padStart(2, '0');
