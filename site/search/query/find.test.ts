import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReadings } from '#site/search/build/readings.ts';
import type { PageDate } from '#site/search/format/dates.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { readReadings } from '#site/search/format/readings.ts';
import { readWords } from '#site/search/format/words.ts';
import { markedTitle } from '#site/search/page/excerpt.ts';
import { memoryEngine } from '#site/search/testing/memoryEngine.ts';
import { find, type Group } from './find.ts';
import { NO_HIGHLIGHT } from './highlight.ts';
import type { Period } from './period.ts';
import { suggestionsFor, toVocabulary } from './suggestions.ts';

/** In the order of their numbers: what has no date, what is to come (the last first), what is over. */
const PAGES = [
  { title: '缝补嬢嬢', body: '14位志愿者，一针一线。' },
  { title: '跨年左脚舞', body: '2026年12月31日，一起跳。' },
  { title: '元宵节写春联', body: '2026年12月5日，来桃源湖广场。' },
  { title: '左脚舞之夜', body: '上个月的广场上，嬢嬢们也来了。11月15日。' },
  { title: '旧闻一则', body: '元宵节那天，街坊写春联，学左脚舞。' },
  { title: '更旧的事', body: '缝补的不是嬢嬢，是大爷。1月5日。QQ群里报名。' },
];
const TODAY = 20_000;
const lastDays = { undated: 1, steps: [TODAY + 30, -27] };

const engine = memoryEngine(PAGES, lastDays);
const readings = readReadings(makeReadings(new Set('缝补嬢嬢')));
const vocabulary = toVocabulary(['缝补嬢嬢', '左脚舞']);
const sources = {
  engine,
  fold: async () => (character: string) => ({ 縫: '缝', 補: '补' })[character] ?? character,
  words: readWords({ firstYear: 2024, festivals: {}, synonyms: [['街坊邻居', '街坊', '志愿者']] }),
  datesIn: async ({ from, to }: Period) =>
    new Map(
      [...DATES].flatMap(([page, dates]) => {
        const inPeriod = dates.filter(
          ({ day }) => from <= toEpochDay(day) && toEpochDay(day) <= to,
        );
        return inPeriod.length > 0 ? [[page, inPeriod] as const] : [];
      }),
    ),
  suggest: async (typed: string) => suggestionsFor(typed, vocabulary, readings),
};

/** TODAY is 2024-10-04, a Friday. */
const DATES = new Map<number, PageDate[]>([
  [1, [{ day: '2024-10-05', start: '19:30', end: '21:00' }]],
  [2, [{ day: '2024-10-05', start: '09:00', end: '11:30' }, { day: '2024-10-20' }]],
  [3, [{ day: '2024-10-05', start: '08:00', state: 'cancelled' }]],
]);

async function groups(typed: string): Promise<Group[]> {
  const found: Group[] = [];
  for await (const group of find({ typed, today: TODAY }, sources)) {
    if (group.pages.length > 0) found.push(group);
  }
  return found;
}
const exact = async (typed: string) =>
  (await groups(typed)).find(({ kind }) => kind === 'exact')?.pages ?? [];

/** The same by plain substring, for text without signs. */
const bySubstring = (typed: string): number[] =>
  PAGES.flatMap(({ title, body }, page) =>
    title.includes(typed) || body.includes(typed) ? [page] : [],
  );

describe('finding', () => {
  it.each(['左脚舞', '缝补嬢嬢', '脚舞', '舞', '志愿', '街坊写春联', '月', '是大爷'])(
    '%s finds every page that holds it, and no other',
    async (typed) => {
      expect((await exact(typed)).toSorted()).toEqual(bySubstring(typed));
    },
  );

  it('the title comes before the text, what is to come before what is over', async () => {
    expect(await exact('左脚舞')).toEqual([3, 1, 4]);
    expect(await exact('元宵节')).toEqual([2, 4]);
  });

  it('does not cut a number in half', async () => {
    expect(await exact('1月5日')).toEqual([5]);
    expect(await exact('5日')).not.toContain(3);
  });

  it('no phrase reaches across the end of a clause', async () => {
    expect(await exact('节那天街坊')).toEqual([]);
  });

  it('words parted by a space may stand anywhere, those after a minus nowhere', async () => {
    expect((await exact('嬢嬢 广场')).toSorted()).toEqual([3]);
    expect((await exact('左脚舞 -广场')).toSorted()).toEqual([1, 4]);
  });

  it('words without a space between them are found apart, and said to be', async () => {
    const [first, second] = await groups('元宵节写春联');
    expect([first?.kind, first?.pages]).toEqual(['exact', [2]]);
    expect([second?.kind, second?.pages]).toEqual(['scattered', [4]]);
  });

  it.each(['fengbuniangniang', 'fbnn', '缝补娘娘', '缝衣嬢嬢'])(
    '%s finds what may have been meant, and says what',
    async (typed) => {
      const kinds = ['sound', 'expanded'];
      const expanded = (await groups(typed)).find(({ kind }) => kinds.includes(kind));
      expect([expanded?.meant, expanded?.pages]).toEqual([['缝补嬢嬢'], [0]]);
    },
  );

  it.each([
    ['縫補', '缝补嬢嬢', '缝补'],
    ['fbnn', '缝补嬢嬢', '缝补嬢嬢'],
    ['2026-12-31', '2026年12月31日', '2026年12月31日'],
  ])('%s marks in “%s” what it was found by', async (typed, text, marked) => {
    const [group] = await groups(typed);
    const parts = markedTitle(text, group?.highlight ?? NO_HIGHLIGHT);
    expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([marked]);
  });

  it.each([
    ['明天', 'asked', [2, 1, 3], 2],
    ['明晚', 'asked', [1], 1],
    ['明天 写春联', 'asked', [2], 1],
    ['明天写春联', 'asked', [2], 1],
    ['今天', 'later', [2, 1, 3], 3],
    ['今天 写春联', 'later', [2], 2],
    ['昨天', undefined, undefined, undefined],
    ['明天 义诊', 'other', [2, 1, 3], 2],
  ])('%s: events of these days come first (%s)', async (typed, answer, pages, count) => {
    const [first] = await groups(typed);
    expect(first?.dated?.answer).toBe(answer);
    if (!answer) return;
    expect([first?.pages, first?.dated?.count]).toEqual([pages, count]);
  });

  it('words that no page holds together are tried apart, each in turn, and it is said', async () => {
    const some = (await groups('大爷 志愿者')).find(({ kind }) => kind === 'some');
    expect([some?.meant, some?.pages]).toEqual([
      ['大爷', '志愿者'],
      [5, 0],
    ]);
    const known = (await groups('大爷 无人机')).find(({ kind }) => kind === 'some');
    expect([known?.meant, known?.pages]).toEqual([['大爷'], [5]]);
  });

  it('synonyms are tried besides, and it is said', async () => {
    const [first] = await groups('街坊邻居');
    expect([first?.kind, first?.meant, first?.pages]).toEqual([
      'synonym',
      ['街坊', '志愿者'],
      [0, 4],
    ]);
  });

  it.each(['🎉', '"', '“', '……', '！', ' ', '・'])('“%s” finds nothing', async (typed) => {
    expect(await groups(typed)).toEqual([]);
  });

  it('what lacks one character finds first the pages that have it with one more', async () => {
    const engine = memoryEngine(
      [
        { title: '上门服务', body: '读书室和活动室。' },
        { title: '上门修电器', body: '文化活动室。' },
        { title: '老人来读书', body: '在上门街活动室。' },
      ],
      { undated: 3, steps: [] },
    );
    const asked = { typed: '上门活动室', today: TODAY };
    const scattered: number[][] = [];
    for await (const { kind, pages } of find(asked, { ...sources, engine }))
      if (kind === 'scattered') scattered.push(pages);
    expect(scattered).toEqual([[2, 0, 1]]);
  });

  it('less likely suggestions are asked for only while the likely ones have few pages', async () => {
    const suggest = async () => [
      { text: '一针一线', cost: 0.2 },
      { text: '左脚舞', cost: 0.95 },
    ];
    const kinds: [string, string[], number[]][] = [];
    for await (const { kind, meant, pages } of find(
      { typed: '依针依线', today: TODAY },
      { ...sources, suggest },
    ))
      if (pages.length > 0) kinds.push([kind, meant, pages]);
    expect(kinds).toEqual([['expanded', ['一针一线', '左脚舞'], [0, 3, 1, 4]]]);
  });

  it('a question is asked without its words of asking too', async () => {
    const [first] = await groups('怎么写春联？');
    expect([first?.kind, first?.meant, first?.pages]).toEqual(['synonym', ['写春联'], [2, 4]]);
  });

  it.each(['“今天”', '左脚舞 -今天'])('%s means the word, not the day', async (typed) => {
    const kinds = (await groups(typed)).map(({ kind }) => kind);
    expect(kinds).not.toContain('dated');
  });

  it('in quotation marks nothing but the phrase is found', async () => {
    expect(await groups('“缝补娘娘”')).toEqual([]);
  });

  it('any stretch of a clause finds its page', async () => {
    const clauses = PAGES.flatMap(({ title, body }, page) =>
      [title, ...body.split(/[，。]/)].filter(Boolean).map((text) => ({ text, page })),
    );
    const stretch = fc
      .tuple(fc.constantFrom(...clauses), fc.nat(), fc.nat())
      .map(([{ text, page }, from, length]) => {
        const characters = text.match(/\d+|\D/gu) ?? [];
        const start = from % characters.length;
        return { page, typed: characters.slice(start, start + 1 + (length % 8)).join('') };
      });
    await fc.assert(
      fc.asyncProperty(stretch, async ({ page, typed }) => {
        expect(await exact(typed)).toContain(page);
      }),
    );
  });

  it('never throws, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 1000 }), async (typed) => {
        await groups(typed);
      }),
      { numRuns: 50 },
    );
  });
});
