import { describe, expect, it } from 'vitest';
import { toDay } from '#content/model/time/day.ts';
import { figuresCsv } from '#site/feeds/figuresCsv.ts';
import { portalFrom } from '#site/portal/portal.ts';
import { samplePortal } from '#site/testing/samplePortal.ts';
import { figuresView } from './figures.ts';

const figure = (label: string, exactly: number, asOf = 2024, unit = '场') => ({
  label,
  exactly,
  unit,
  asOf,
  source: '公开报道',
});

const portal = samplePortal({
  today: '2026-11-24',
  brands: [
    {
      slug: 'niang-niang',
      name: '缝补嬢嬢',
      figures: [figure('活动', 132), figure('志愿者', 14, 2024, '人')],
    },
    { slug: 'mian-ao', name: '小棉袄', figures: [figure('活动', 90, 2023), figure('活动', 100)] },
    { slug: 'kong', name: '没有数的' },
  ],
  venues: [{ name: '文化站', isDemo: true, figures: [figure('面积', 400, 2024, '平方米')] }],
  teams: [
    {
      slug: 'dui',
      name: '=志愿服务队',
      figures: [{ label: '志愿者', atLeast: 1300, unit: '人', asOf: 2024, source: '报道,"秋"' }],
    },
  ],
  events: [
    {
      title: '义诊',
      brand: 'mian-ao',
      outcome: { attendance: 30 },
      schedule: { rules: [{ kind: 'once' }], from: '2025-10-06' },
    },
    {
      title: '示例',
      isDemo: true,
      schedule: { rules: [{ kind: 'weekly', weekdays: [2] }], from: '2026-11-03' },
    },
  ],
});
const view = figuresView(portal);

describe('the page of figures', () => {
  it('has every figure, by what it is of; who has none is left out', () => {
    expect(
      view.groups.map(({ group, subjects }) => [group, subjects.map(({ name }) => name)]),
    ).toEqual([
      ['brands', ['小棉袄', '缝补嬢嬢']],
      ['venues', ['文化站']],
      ['teams', ['=志愿服务队']],
    ]);
  });

  it('draws what several count alike in a year, and what one counts in several', () => {
    expect(view.groups[0]?.charts).toEqual([
      {
        label: '活动',
        year: 2024,
        bars: [
          { label: '小棉袄', value: 100, text: '100场' },
          { label: '缝补嬢嬢', value: 132, text: '132场' },
        ],
      },
      {
        label: '小棉袄活动',
        year: undefined,
        bars: [
          { label: '2023', value: 90, text: '90场' },
          { label: '2024', value: 100, text: '100场' },
        ],
      },
    ]);
    expect(view.groups[1]?.charts).toEqual([]);
  });

  it('counts by the calendar for the whole place and for each brand, demonstrations apart', () => {
    expect(
      view.held.map(({ name, years }) => [
        name,
        ...years.map(({ year, real, demo, asOf }) => [year, real.times, demo.times, asOf]),
      ]),
    ).toEqual([
      [undefined, [2025, 1, 0, '2025-12-31'], [2026, 0, 3, '2026-11-17']],
      ['小棉袄', [2025, 1, 0, '2025-12-31']],
    ]);
  });

  it('is the same on each day until a date passes', () => {
    const on = (day: string) =>
      JSON.stringify(figuresView(portalFrom(portal.content(), toDay(day), [])));
    expect(on('2026-11-18')).toBe(on('2026-11-24'));
    expect(on('2026-11-25')).not.toBe(on('2026-11-24'));
  });
});

describe('the figures as a table', () => {
  const lines = figuresCsv(view, new URL('https://lucheng.example/')).split('\r\n');

  it('say of each its year, its source, and whether it is a demonstration', () => {
    expect(lines[0]).toBe('\uFEFF类别,名称,项目,数,说法,单位,年份,来源,示例,网址');
    expect(lines).toContain(
      '志愿服务品牌,缝补嬢嬢,活动,132,132场,场,2024,公开报道,,https://lucheng.example/brands/niang-niang/',
    );
    expect(lines.find((line) => line.includes('面积'))).toMatch(/,公开报道,是,/);
  });

  it('give an “at least” as its number and as it is said, and no formula', () => {
    expect(lines).toContain(
      '队伍,"\'=志愿服务队",志愿者,1300,1300余人,人,2024,"报道,""秋""",,https://lucheng.example/teams/dui/',
    );
  });

  it('have what the calendar counts with a source of its own, demonstrations in lines apart', () => {
    expect(lines.filter((line) => line.startsWith('按日程统计,全街道'))).toEqual([
      '按日程统计,全街道,办过的活动,1,1场,场,2025,按本站公布的日程统计，取消、延期的不算，截至2025年12月31日,,https://lucheng.example/archive/2025/',
      '按日程统计,全街道,参加活动,30,30人次,人次,2025,按本站1场活动办完后的记录统计，截至2025年12月31日,,https://lucheng.example/archive/2025/',
      '按日程统计,全街道,办过的活动,3,3场,场,2026,按本站公布的日程统计，取消、延期的不算，截至2026年11月17日,是,https://lucheng.example/archive/2026/',
    ]);
    expect(lines).toContain(
      '按日程统计,小棉袄,办过的活动,1,1场,场,2025,按本站公布的日程统计，取消、延期的不算，截至2025年12月31日,,https://lucheng.example/archive/brands/mian-ao/2025/',
    );
  });

  it('have as many cells in each line, and end with a line break', () => {
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(0, -1)) {
      expect(line.replaceAll(/"(?:[^"]|"")*"/g, '').split(',')).toHaveLength(10);
    }
  });
});
