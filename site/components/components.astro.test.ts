import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import { type Day, type Time, toDay } from '#content/model/time/day.ts';
import type { AgendaLine } from '#site/calendar/agenda.ts';
import CalendarGrid from '#site/components/calendar/CalendarGrid.astro';
import DateList from '#site/components/dates/DateList.astro';
import NextDates from '#site/components/dates/NextDates.astro';
import Facts from '#site/components/figures/Facts.astro';
import Figures from '#site/components/figures/Figures.astro';
import Footer from '#site/components/frame/Footer.astro';
import JsonLd from '#site/components/frame/JsonLd.astro';
import type { CalendarDay } from '#site/views/calendar.ts';
import { type DateItem, dateTexts } from '#site/views/parts/dates.ts';

const container = await AstroContainer.create();

const date = (change: Partial<DateItem> & { nextDay?: Day } = {}): DateItem => {
  const { nextDay, ...item } = { ...PLANNED, ...change };
  return { ...item, texts: dateTexts(2026, { ...item, nextDay }) };
};

const PLANNED: Omit<DateItem, 'texts'> & { nextDay?: Day } = {
  path: '/events/wan-hui/',
  title: '晚会',
  kind: '文化活动',
  day: toDay('2026-12-04'),
  lastDay: toDay('2026-12-04'),
  start: '19:30' as Time,
  end: undefined,
  fate: 'scheduled',
  ends: '2026-12-05T00:00',
  movedTo: undefined,
  movedFrom: undefined,
  note: undefined,
  place: '桃源湖广场',
  community: undefined,
  emblem: undefined,
  isDemo: false,
  traits: [],
};

describe('a list of dates', () => {
  const render = (dates: DateItem[], props = {}) =>
    container.renderToString(DateList, { props: { dates, ...props } });

  it('says day, weekday, hour and place, and the instant for programs', async () => {
    const html = await render([date()]);
    for (const words of ['12月4日', '周五', '晚上7点半开始', '桃源湖广场'])
      expect(html).toContain(words);
    expect(html).toContain('datetime="2026-12-04T19:30:00+08:00"');
  });

  it('says of a moved date where it went, and of a cancelled one that it is off', async () => {
    const moved = await render([date({ fate: 'movedAway', movedTo: toDay('2026-12-06') })]);
    expect(moved).toMatch(/改期[\s\S]*晚会[\s\S]*改到12月6日/);
    const off = await render([date({ fate: 'cancelled', nextDay: toDay('2026-12-23') })]);
    expect(off).toMatch(/取消[\s\S]*晚会[\s\S]*下一次：12月23日 周三/);
    expect(off).toContain('data-status="cancelled"');
  });

  it('says the state before the hours where the title goes without saying, and no next date, which is below it', async () => {
    const off = date({ fate: 'cancelled', nextDay: toDay('2026-12-23') });
    const html = await render([off], { hasTitles: false });
    expect(html).toMatch(/取消[\s\S]*晚上7点半开始/);
    expect(html).not.toContain('下一次');
  });

  it('says the year where it is another, and no hours of several whole days', async () => {
    const [day, lastDay] = [toDay('2027-07-27'), toDay('2027-07-29')];
    const html = await render([date({ day, lastDay, start: undefined })]);
    expect(html).toMatch(/2027年7月27日[\s\S]*到7月29日/);
    expect(html).not.toContain('全天');
  });

  it('keeps those beyond its limit in reserve', async () => {
    const html = await render([date(), date(), date()], { limit: 2 });
    expect(html.match(/<li[^>]* hidden/g)).toHaveLength(1);
  });

  it('says so when there is nothing', async () => {
    expect(await render([])).toMatch(/<p data-dates-empty>\s*暂时没有新的安排。/);
  });
});

describe('a grid of weeks', () => {
  const line = (change: Partial<AgendaLine> = {}): AgendaLine => ({
    path: '/events/wan-hui/',
    title: '晚会',
    start: '19:30',
    hours: '晚上7点半到9点',
    place: '桃源湖广场',
    day: '2026-12-04',
    lastDay: '2026-12-04',
    ends: '2026-12-04T21:00',
    fate: 'scheduled',
    warning: '',
    remarks: [],
    traits: ['kind:culture'],
    ...change,
  });
  const fair = line({ title: '书画展', start: '', lastDay: '2026-12-06' });
  const cell = (
    day: string,
    lines: AgendaLine[],
    change: Partial<CalendarDay> = {},
  ): CalendarDay => ({
    day: toDay(day),
    name: '',
    lunar: '农历十月廿六',
    lunarShort: '廿六',
    marks: [],
    isInside: true,
    spans: lines.filter(({ title }) => title === '书画展'),
    lines,
    ...change,
  });
  const render = (weeks: CalendarDay[][]) =>
    container.renderToString(CalendarGrid, {
      props: { weeks, caption: '2026年12月日历', today: toDay('2026-12-04') },
    });

  it('gives each day its lunar date, marks today, and counts for small screens', async () => {
    const html = await render([[cell('2026-12-04', [line()])]]);
    expect(html).toMatch(/<td data-day="2026-12-04"[^>]*aria-current="date"/);
    expect(html).toContain('廿六');
    expect(html).toMatch(/aria-label="12月4日有1场活动"/);
  });

  it('says festivals in place of the lunar day, and what the State Council has off or at work', async () => {
    const html = await render([
      [
        cell('2026-10-01', [], { marks: ['国庆节'], off: 'off' }),
        cell('2026-10-10', [], { off: 'work' }),
      ],
    ]);
    expect(html).toMatch(/国庆节[\s\S]*<abbr data-off="off" title="放假">\s*休/);
    expect(html).toMatch(/<abbr data-off="work" title="调休上班">\s*班/);
    expect(html.match(/廿六/g)).toHaveLength(1);
  });

  it('draws what lasts several days across them, and names it where it begins', async () => {
    const html = await render([
      [cell('2026-12-03', []), cell('2026-12-04', [fair, line()]), cell('2026-12-05', [fair])],
    ]);
    expect(html.match(/class="span"/g)).toHaveLength(2);
    expect(html.match(/class="dates-name">\s*书画展/g)).toHaveLength(1);
    expect(html).toContain('书画展（继续）');
  });
});

it('figures come with their year and source, and none make no section', async () => {
  const figures = [
    { label: '服务居民', exactly: 3300, unit: '人', asOf: 2024, source: '公开报道' },
  ];
  const series = [{ label: '服务居民', years: figures }];
  const html = await container.renderToString(Figures, { props: { series } });
  expect(html).toContain('3300人');
  expect(html).toContain('截至2024年；来源：公开报道');
  expect(html).not.toContain('<table');
  const none = await container.renderToString(Figures, { props: { series: [] } });
  expect(none).not.toContain('<section');
});

it('a figure of several years is drawn, the largest bar the full width, each with its number', async () => {
  const figure = (asOf: number, exactly: number) => ({
    label: '活动',
    exactly,
    unit: '场',
    asOf,
    source: '公开报道',
  });
  const series = [{ label: '活动', years: [figure(2023, 50), figure(2024, 200)] }];
  const html = await container.renderToString(Figures, { props: { series } });
  expect([...html.matchAll(/<rect width="(\d+)"/g)].map(([, width]) => width)).toEqual([
    '25',
    '100',
  ]);
  expect(html).toMatch(/<th scope="row"><span>2023<\/span>[\s\S]*50场[\s\S]*2024[\s\S]*200场/);
});

describe('the next date of an event', () => {
  const render = (dates: DateItem[], isSoon = true) =>
    container.renderToString(NextDates, { props: { dates, isRecurring: true, isSoon } });

  it('says the day, the hour as people say it, the lunar date, and that it stands', async () => {
    const html = await render([date(), date({ day: toDay('2026-12-11') })]);
    for (const words of ['下一场', '12月4日 周五', '晚上7点半开始', '农历十月廿六', '照常举行'])
      expect(html).toContain(words);
    expect(html.match(/class="when"[^>]* hidden/g)).toHaveLength(1);
  });

  it('says of one that is off or moved what became of it', async () => {
    const off = await render([date({ fate: 'cancelled', note: '志愿者外出' })]);
    expect(off).toMatch(/取消[\s\S]*志愿者外出/);
    expect(off).not.toContain('照常举行');
    const moved = await render([date({ fate: 'movedAway', movedTo: toDay('2026-12-06') })]);
    expect(moved).toMatch(/改期[\s\S]*改到12月6日/);
  });

  it('does not say of what is far off that it stands, before it is a month away', async () => {
    const html = await render([date({ day: toDay('2027-01-10') })], false);
    expect(html).toMatch(/data-shown-from="2026-12-10T00:00" hidden[^>]*>\s*照常举行/);
  });
});

it('a fact without a value is left out', async () => {
  const facts = [
    { term: '地点', value: '广场', href: '/venues/guang-chang/' },
    { term: '名额', value: undefined },
  ];
  const html = await container.renderToString(Facts, { props: { facts } });
  expect(html).toContain('<a href="/venues/guang-chang/">广场</a>');
  expect(html).not.toContain('名额');
});

it('data for search engines cannot close its own script', async () => {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: '</script><b>',
  } as const;
  const html = await container.renderToString(JsonLd, { props: { data } });
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

describe('the footer', () => {
  const site = { name: '鹿城', description: '文化与志愿服务' };
  const render = (more: object) =>
    container.renderToString(Footer, { props: { site: { ...site, ...more } } });

  it('shows contact and filing numbers when the site has them, each with its register', async () => {
    const html = await render({
      contact: '街道办事处',
      icp: '滇ICP备1号',
      publicSecurity: '滇公网安备2号',
    });
    expect(html).toContain('联系我们：街道办事处');
    expect(html).toMatch(/href="https:\/\/beian\.miit\.gov\.cn\/"[^>]*>\s*滇ICP备1号/);
    expect(html).toMatch(/href="https:\/\/beian\.mps\.gov\.cn\/"[^>]*>\s*滇公网安备2号/);
  });

  it('keeps no empty place for them, and always leads to the site map and the accessibility statement', async () => {
    const html = await render({});
    expect(html).not.toMatch(/beian|联系我们/);
    for (const path of ['/sitemap/', '/accessibility/']) {
      expect(html).toContain(`href="${path}"`);
    }
  });
});
