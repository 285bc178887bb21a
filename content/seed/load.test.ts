import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isRecurring } from '../model/schedule/schedule.ts';
import { monthOf, toDay } from '../model/time/day.ts';
import { eachMonth } from '../model/time/month.ts';
import { loadSeed } from './load.ts';

describe('the opening content', () => {
  const seed = loadSeed();

  it('has the four brands, each of one of the communities', () => {
    expect(seed.brands.map(({ name }) => name).toSorted()).toEqual(
      ['健康妈妈', '小棉袄', '缝补嬢嬢', '逢五遇·周五见'].toSorted(),
    );
    expect(new Set(seed.brands.map(({ community }) => community)).size).toBe(4);
  });

  it('has twelve stories or more, each with a text', () => {
    expect(seed.stories.length).toBeGreaterThanOrEqual(12);
    expect(seed.stories.filter(({ body }) => body.length < 20)).toEqual([]);
  });

  it.each(eachMonth(monthOf(toDay('2026-01-01')), monthOf(toDay('2027-12-01'))))(
    'has a single event in %s',
    (month) => {
      const single = seed.events.filter(({ schedule }) => !isRecurring(schedule));
      expect(single.map(({ schedule }) => monthOf(schedule.from))).toContain(month);
    },
  );

  it('gives each address once', () => {
    const slugs = Object.values({ ...seed, site: [] })
      .map((things) => things.map(nameOf))
      .map((each) => each.filter((slug, index) => each.indexOf(slug) !== index));
    expect(slugs.flat()).toEqual([]);
  });

  it('keeps the text apart from the data before it', () => {
    const event = seed.events.find(({ slug }) => slug.startsWith('feng-wu-yu-zhou-wu-jian'));
    expect(event?.body).toMatch(/^周五见一次/);
  });
});

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const EVENT = `---
slug: chong-yang
title: 重阳登高
kind: 节日活动
place: 桃源湖
schedule: { rules: [{ kind: once }], from: '2026-10-18' }
summary: 登高不求快。
---
慢慢走。
`;

const SMALL = {
  'site.yaml': 'name: 门户\ndescription: 一个门户',
  'media.yaml': '[]',
  'communities.yaml': '[{ slug: bei-pu, name: 北浦社区, summary: 一个社区 }]',
  'venues.yaml': '[]',
  'teams.yaml': '[]',
  'synonyms.yaml': '[]',
  'brands/jian-kang.md': '---\nslug: jian-kang\nname: 健康\nsummary: 一个品牌\n---\n',
  'events/chong-yang.md': EVENT,
  'stories/deng-gao.md':
    '---\nslug: deng-gao\ntitle: 登高\ndate: 2026-10-19\nsummary: 一天\n---\n去了。',
  'pages/about.md': '---\nslug: about\ntitle: 关于\nsummary: 说明\n---\n',
};

/** A folder of the smallest seed, with some files otherwise. */
function folderWith(changes: Partial<Record<keyof typeof SMALL, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  folders.push(folder);
  for (const [file, text] of Object.entries({ ...SMALL, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const eventWith = (part: string, other: string) => ({
  'events/chong-yang.md': EVENT.replace(part, other),
});

const DAYS = 'write it as 2026-10-18, between 1900 and 2100.';

describe('a small seed', () => {
  it('loads with what the model fills in', () => {
    const seed = loadSeed(folderWith());
    expect(seed.events).toMatchObject([
      { slug: 'chong-yang', state: 'scheduled', body: '慢慢走。', schedule: { days: 1 } },
    ]);
    expect(seed.stories).toMatchObject([{ date: '2026-10-19', body: '去了。' }]);
  });

  it('reads Markdown files only', () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'events', '.DS_Store'), 'x');
    expect(loadSeed(folder).events).toHaveLength(1);
  });
});

describe('a broken seed is refused in one sentence that names the file:', () => {
  it.each<[string, Partial<Record<keyof typeof SMALL, string>>, string]>([
    [
      'a day that is none',
      eventWith('2026-10-18', '2026-02-30'),
      `events/chong-yang: schedule.from: 请填写日期，例如 2026-10-18。“2026-02-30” is not a day: ${DAYS}`,
    ],
    [
      'a last day before the first',
      eventWith("from: '2026-10-18'", 'from: 2026-10-11, until: 2026-10-10'),
      'events/chong-yang: schedule.until: 截止日期2026-10-10早于首次日期2026-10-11，请改其中一个。The last day 2026-10-10 is before the first day 2026-10-11.',
    ],
    [
      'an event that is nowhere',
      eventWith('place: 桃源湖\n', ''),
      'events/chong-yang: place: 请填写地点：场所、具体位置或线上地址，至少一项。Say where it takes place: a venue, a place or an online address.',
    ],
    [
      'a venue that is unknown',
      eventWith('place: 桃源湖', 'venue: wu-you'),
      'events/chong-yang: there is no “wu-you” among the venues',
    ],
    [
      'a brand that is unknown',
      { 'stories/deng-gao.md': SMALL['stories/deng-gao.md'].replace('date', 'brand: x\ndate') },
      'stories/deng-gao: there is no “x” among the brands',
    ],
    [
      'a picture that is unknown',
      { 'brands/jian-kang.md': SMALL['brands/jian-kang.md'].replace('name', 'cover: x\nname') },
      'brands/jian-kang: there is no “x” among the media',
    ],
    [
      'a community that is unknown',
      { 'venues.yaml': '[{ slug: zhan, name: 站, level: 站, community: x, summary: 一个站 }]' },
      'venues/zhan: there is no “x” among the communities',
    ],
    [
      'a story of an outcome that is unknown',
      eventWith('summary:', 'outcome: { story: x }\nsummary:'),
      'events/chong-yang: there is no “x” among the stories',
    ],
    [
      'an event of a story that is unknown',
      { 'stories/deng-gao.md': SMALL['stories/deng-gao.md'].replace('date', 'events: [x]\ndate') },
      'stories/deng-gao: there is no “x” among the events',
    ],
    [
      'an event of a team that is unknown',
      {
        'teams.yaml': '[{ slug: dui, name: 队, kind: 志愿服务, summary: 一支队伍, event: x }]',
      },
      'teams/dui: there is no “x” among the events',
    ],
    [
      'a file without its data',
      { 'pages/about.md': '关于我们' },
      'pages/about: begin the file with its data between two lines of ---',
    ],
    [
      'an address that is none, in a list',
      { 'communities.yaml': '[{ slug: 北浦, name: 北浦社区, summary: 一个社区 }]' },
      'communities[0]: slug: 网址只能用小写字母、数字和单个连字符，例如 feng-bu-niang-niang。Use lower-case letters, digits and single hyphens, as in feng-bu-niang-niang.',
    ],
  ])('%s', (_, changes, sentence) => {
    expect(() => loadSeed(folderWith(changes))).toThrow(new Error(`content/seed/${sentence}`));
  });

  it.each<keyof typeof SMALL>(['site.yaml', 'venues.yaml'])('bad YAML in %s', (file) => {
    const load = () => loadSeed(folderWith({ [file]: 'name: [门户' }));
    expect(load).toThrow(new RegExp(`^content/seed/${file}: this is not YAML: [^\n]+$`));
  });

  it('bad YAML before a text', () => {
    const load = () => loadSeed(folderWith(eventWith('title: 重阳登高', 'title: "重阳')));
    expect(load).toThrow(/^content\/seed\/events\/chong-yang: this is not YAML: [^\n]+$/);
  });

  it('a list that is none', () => {
    const load = () => loadSeed(folderWith({ 'media.yaml': 'id: lu' }));
    expect(load).toThrow(/^content\/seed\/media: [^\n]+$/);
  });

  it('a file that is missing', () => {
    const folder = folderWith();
    rmSync(join(folder, 'site.yaml'));
    expect(() => loadSeed(folder)).toThrow(/site\.yaml/);
  });
});

const nameOf = (thing: { id: string } | { slug: string } | { word: string }): string =>
  'id' in thing ? thing.id : 'slug' in thing ? thing.slug : thing.word;
