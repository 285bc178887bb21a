import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReadings } from '#site/search/build/readings.ts';
import { readReadings } from '#site/search/format/readings.ts';
import { markedTitle } from '#site/search/page/excerpt.ts';
import { memoryEngine } from '#site/search/testing/memoryEngine.ts';
import { find, type Group } from './find.ts';
import { NO_HIGHLIGHT } from './highlight.ts';
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
  suggest: async (typed: string) => suggestionsFor(typed, vocabulary, readings),
};

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
      const expanded = (await groups(typed)).find(({ kind }) => kind === 'expanded');
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
