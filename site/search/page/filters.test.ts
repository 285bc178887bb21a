import { describe, expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { makeAttributes } from '#site/search/build/attributes.ts';
import { Attributes } from '#site/search/format/attributes.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { facetCounts, isSelected, type Selection } from './filters.ts';

type Sample = Partial<Omit<SearchRecord, 'days' | 'lastDay'>> & { days?: string[]; last?: string };

const page = ({ days = [], last, ...over }: Sample): SearchRecord => ({
  url: '/',
  title: '',
  type: 'event',
  pieces: [],
  facets: {},
  names: [],
  days: days.map(toDay),
  lastDay: last === undefined ? undefined : toDay(last),
  dates: [],
  comingCount: 0,
  ...over,
});

const TODAY = '2026-11-24';
const PAGES = [
  page({ title: '缝补嬢嬢', type: 'brand' }),
  page({
    title: '便民服务',
    facets: { community: ['北浦社区'], kind: ['志愿服务'] },
    days: ['2026-11-20', '2026-11-27', '2026-12-04'],
    last: '2027-12-31',
  }),
  page({
    title: '中秋文艺演出',
    facets: { community: ['北浦社区', '学桥街社区'], kind: ['节日活动'] },
    days: ['2026-09-25'],
    last: '2026-09-25',
  }),
];
const file = JSON.parse(JSON.stringify(makeAttributes(PAGES)));
const attributes = new Attributes([file], {
  count: PAGES.length,
  locate: (page) => ({ segment: 0, page }),
});
const today = toEpochDay(TODAY);
const selected = (selection: Selection) =>
  PAGES.map((_, page) => page).filter((page) => isSelected(page, selection, { attributes, today }));

describe('the filters', () => {
  it.each([
    [{}, [0, 1, 2]],
    [{ type: 'event' }, [1, 2]],
    [{ type: 'event', community: '学桥街社区' }, [2]],
    [{ kind: '志愿服务' }, [1]],
    [{ festival: '中秋节' }, [2]],
    [{ year: '2026' }, [1, 2]],
    [{ time: 'upcoming' }, [1]],
    [{ time: 'past' }, [2]],
    [{ time: '2026-09-01~2026-09-30' }, [2]],
    [{ time: '2026-11-27' }, [1]],
    [{ time: '2026-11-28' }, []],
    [{ time: '没有这回事' }, []],
  ])('%o', (selection, expected) => {
    expect(selected(selection)).toEqual(expected);
  });

  it('count what each value would leave, given the others', () => {
    const counts = facetCounts([0, 1, 2], { community: '学桥街社区' }, { attributes, today });
    expect(Object.fromEntries(counts.type)).toEqual({ brand: 0, event: 1 });
    expect(counts.community).toEqual([
      ['北浦社区', 2],
      ['学桥街社区', 1],
    ]);
    expect(counts.time).toEqual([
      ['past', 1],
      ['upcoming', 0],
    ]);
  });
});
