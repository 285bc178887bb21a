import { describe, expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { makeFacts } from '#site/search/build/facts.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { Facts } from '#site/search/format/facts.ts';
import type { SearchRecord } from '#site/views/search/record.ts';
import { countsOf, isChosen } from './filters.ts';

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
const facts = new Facts(JSON.parse(JSON.stringify(makeFacts(PAGES, toDay(TODAY)))));
const today = toEpochDay(TODAY);
const chosen = (choice: Record<string, string>) =>
  PAGES.map((_, page) => page).filter((page) => isChosen(page, choice, facts, today));

describe('the filters', () => {
  it.each([
    [{}, [0, 1, 2]],
    [{ 类型: '活动' }, [1, 2]],
    [{ 类型: '活动', 社区: '学桥街社区' }, [2]],
    [{ 类别: '志愿服务' }, [1]],
    [{ 节日: '中秋节' }, [2]],
    [{ 年份: '2026' }, [1, 2]],
    [{ 时间: '还没到的' }, [1]],
    [{ 时间: '办过的' }, [2]],
    [{ 时间: '2026-09-01~2026-09-30' }, [2]],
    [{ 时间: '2026-11-27' }, [1]],
    [{ 时间: '2026-11-28' }, []],
    [{ 时间: '没有这回事' }, []],
    [{ 没有这项: '什么' }, []],
  ])('%o', (choice, expected) => {
    expect(chosen(choice)).toEqual(expected);
  });

  it('count what each value would leave, given the others', () => {
    const counts = countsOf([0, 1, 2], { 社区: '学桥街社区' }, facts, today);
    expect(Object.fromEntries(counts.类型 ?? [])).toEqual({ 品牌: 0, 活动: 1 });
    expect(counts.社区).toEqual([
      ['北浦社区', 2],
      ['学桥街社区', 1],
    ]);
    expect(counts.时间).toEqual([
      ['办过的', 1],
      ['还没到的', 0],
    ]);
  });

  it('know the day of each festival, those by the moon too', () => {
    expect(facts.festivals.中秋节?.[2026]).toBe(toEpochDay('2026-09-25'));
    expect(facts.festivals.除夕?.[2026]).toBe(toEpochDay('2026-02-16'));
    expect(facts.festivals.清明节?.[2026]).toBe(toEpochDay('2026-04-05'));
  });
});
