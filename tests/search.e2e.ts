import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { withBrowser } from './browser.ts';
import { JUDGED } from './judgedQueries.ts';
import { addresses, ask, box, found, titles } from './searchPage.ts';
import { EVENT } from './templates.ts';

const { site } = inject('portal');
const { open, expectNoProblems, takeProblems } = withBrowser(site);

const PHONE = { viewport: { width: 360, height: 780 } };

afterEach(expectNoProblems);

describe('results', () => {
  it.each(['缝补嬢嬢', '左脚舞', '写春联', '学桥街', '逢五遇周五见', '舞', '2024年'])(
    'of %s are pages that hold it, marked',
    async (words) => {
      const page = await open('/search/');
      await box(page).fill(words);
      await found(page);
      for (const address of (await addresses(page)).slice(0, 5)) {
        const text = (await (await fetch(new URL(address, site))).text()).replace(/<wbr>|·/g, '');
        expect(text, address).toContain(words);
      }
      const marked = await page.locator('.search-results mark').first().innerText();
      expect(marked.replace('·', '')).toBe(words);
      await page.context().close();
    },
  );

  it('a brand by its name comes first, then what is to come, before what is over', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('缝补嬢嬢')}`);
    await found(page);
    const [first] = await addresses(page);
    expect(first).toMatch(/^\/brands\/feng-bu-niang-niang\//);
  });

  it.each([
    ['縫補嬢嬢', '找到'],
    ['缝补娘娘', '没有完全匹配'],
    ['fengbuniangniang', '按拼音找到“缝补嬢嬢”，\\d+条'],
    ['fbnn', '按拼音找到“缝补嬢嬢”，\\d+条'],
    ['缝bu嬢', '按拼音找到“缝补嬢”，\\d+条'],
  ])('%s leads to 缝补嬢嬢, and the page says how', async (typed, said) => {
    const page = await open('/search/');
    await box(page).fill(typed);
    await page.getByText(new RegExp(`^${said}`)).waitFor();
    expect(await titles(page)).toContain('缝补嬢嬢');
    await page.context().close();
  });

  it('traditional characters are marked in their simplified form, and lead to it', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('縫補驛站')}`);
    await found(page);
    expect(await page.locator('.search-results mark').first().innerText()).toBe('缝补驿站');
    expect(await addresses(page)).toContainEqual(
      expect.stringContaining(`#:~:text=${encodeURIComponent('缝补驿站')}`),
    );
  });

  it('a result leads to the place in its page', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('脱线、破洞')}`);
    await found(page);
    expect((await addresses(page))[0]).toContain('#:~:text=');
    await page.locator('.search-results a').first().click();
    await page.waitForURL(/\/stories\//);
  });

  it('runs nothing that is typed, and helps when there is nothing', async () => {
    const page = await open('/search/');
    await box(page).fill('<img src=x onerror=alert(1)>龘靐齉');
    await page.getByText(/^没有找到/).waitFor();
    expect(await page.locator('.search img').count()).toBe(0);
    expect(await page.locator('.search-hints li').count()).toBe(3);
  });
});

it('the judged queries lead where they should: 95 of 100 to the first three, with a mean reciprocal rank of 0.85', async () => {
  const page = await open('/search/', { at: '2026-11-24T02:00:00Z' });
  expect(JUDGED.length).toBeGreaterThanOrEqual(150);
  const ranks: [string, number][] = [];
  const missing: string[] = [];
  for (const [typed, best, ...others] of JUDGED) {
    await ask(page, typed);
    const shown = await addresses(page);
    const at = shown.findIndex((found) => found.includes(best));
    ranks.push([typed, at < 0 ? Number.POSITIVE_INFINITY : at + 1]);
    const isShown = (other: string) => shown.some((found) => found.includes(other));
    missing.push(...others.filter((other) => !isShown(other)).map((other) => `${typed}: ${other}`));
  }
  const low = ranks.filter(([, rank]) => rank > 3).map(([typed, rank]) => `${typed}: ${rank}`);
  const reciprocal = ranks.reduce((sum, [, rank]) => sum + 1 / rank, 0) / ranks.length;
  expect(low.length, low.join(', ')).toBeLessThanOrEqual(JUDGED.length / 20);
  expect(missing).toEqual([]);
  expect(reciprocal).toBeGreaterThanOrEqual(0.85);
});

it.each(['🎉', '"', '“', '……', '？！'])(
  '“%s” finds nothing, and the page says what one can type',
  async (typed) => {
    const page = await open('/search/');
    await ask(page, typed);
    const status = page.getByRole('main').getByRole('status');
    expect(await status.innerText()).toMatch(/^光有表情或标点，找不出什么。打几个字试试/);
    expect(await addresses(page)).toEqual([]);
  },
);

describe('words for time', () => {
  const TUESDAY = '2026-11-24T02:00:00Z';

  it.each([
    ['周末', '周末（11月28日至29日）有'],
    ['下周五', '下周五（12月4日）有1场活动'],
    ['去年中秋', '去年中秋（2025年10月6日）办过1场活动'],
    ['今晚', '今晚（11月24日）没有活动，往后最近的是：'],
    ['明晚跳舞', '明晚（11月25日）有1场活动，和“跳舞”有关'],
  ])('%s says which days are meant, and what is on', async (typed, said) => {
    const page = await open('/search/', { at: TUESDAY });
    await ask(page, typed);
    const status = await page.getByRole('main').getByRole('status').innerText();
    const headings = await page.locator('.search-how').allInnerTexts();
    // What is there besides has headings of its own.
    expect(headings[0] ?? status).toContain(said);
  });
});

describe('each result says first what became of its event', () => {
  it.each([
    ['户外健身操展演', '取消', '12月20日 周日 上午9点到10点半'],
    ['旧毛衣改手套', '延期', '12月19日 周六 下午2点半到4点半'],
    ['带孙辈，也带好自己', '已满', '12月6日 周日 下午2点半到4点'],
  ])('%s: %s', async (typed, state, when) => {
    const page = await open('/search/', { at: '2026-11-24T02:00:00Z' });
    await ask(page, typed);
    const first = page.locator('.search-results li').first();
    expect(await first.getByRole('link').innerText()).toMatch(new RegExp(`^${state}`));
    expect(await first.locator('.search-when').first().innerText()).toContain(when);
  });

  it('called off tonight, with the next date that takes place', async () => {
    const page = await open('/search/', { at: '2026-12-12T02:00:00Z' });
    await ask(page, '广场之夜');
    const first = page.locator('.search-results li').first();
    expect(await first.getByRole('link').innerText()).toMatch(/^取消/);
    const whens = await first.locator('.search-when').allInnerTexts();
    expect(whens[0]).toMatch(/^今天 12月12日/);
    expect(whens[1]).toMatch(/^下一场 12月23日 周三/);
  });
});

describe('while one types', () => {
  it('what is composed in a Chinese input method is no query until it is chosen', async () => {
    const page = await open('/search/');
    await box(page).click();
    const session = await page.context().newCDPSession(page);
    for (const text of ['z', 'zu', 'zuo', 'zuo j', 'zuo jiao wu']) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.waitForTimeout(60);
    }
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByText(/^(找到|没有|正在找)/).count()).toBe(0);
    await session.send('Input.insertText', { text: '左脚舞' });
    await found(page);
    expect(await box(page).inputValue()).toBe('左脚舞');
    expect(new URL(page.url()).searchParams.get('q')).toBe('左脚舞');
  });

  it('on a slow network no answer comes late: the last one typed stands', async () => {
    const page = await open('/search/');
    let asked = 0;
    // Each file is slower than the next, so that answers come in the wrong order.
    await page.route('**/pagefind/**', async (route) => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 600 - 40 * asked)));
      await route.continue();
    });
    const seen = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const states: string[] = [];
          const look = () => {
            const typed = document.querySelector<HTMLInputElement>('.search input')?.value ?? '';
            const first = document.querySelector('.search-results mark')?.textContent ?? '';
            if (first) states.push(`${typed}: ${first}`);
          };
          new MutationObserver(look).observe(document.body, {
            childList: true,
            subtree: true,
            characterData: true,
          });
          setTimeout(() => resolve(states), 5000);
        }),
    );
    for (const typed of ['左', '左脚', '左脚舞', '元宵节', '缝补']) {
      await box(page).fill(typed);
      await page.waitForTimeout(120);
    }
    const states = await seen;
    expect(await page.locator('.search-results mark').first().innerText()).toBe('缝补');
    // Once an answer to the last question stands, no other replaces it.
    const firstRight = states.indexOf('缝补: 缝补');
    expect(firstRight).toBeGreaterThanOrEqual(0);
    expect(new Set(states.slice(firstRight))).toEqual(new Set(['缝补: 缝补']));
  });

  it('an index that does not answer is said to be out of order, and is asked anew', async () => {
    const page = await open('/search/');
    await page.route('**/pagefind/portal.json', (route) => route.abort());
    await box(page).fill('左脚舞');
    await page.getByText(/^搜索没能打开/).waitFor();
    takeProblems();
    await page.unroute('**/pagefind/portal.json');
    await box(page).fill('左脚');
    await found(page);
  });
});

describe('when the index was renewed and its old files are swept', () => {
  /** Every file answers 404 until the manifest is asked for again. */
  async function sweep(page: Page): Promise<void> {
    let isSwept = true;
    await page.route('**/pagefind/**', async (route) => {
      if (route.request().url().includes('portal.json')) isSwept = false;
      await (isSwept ? route.fulfill({ status: 404 }) : route.continue());
    });
  }

  it('the next question loads the search again, and is answered', async () => {
    const page = await open('/search/');
    await box(page).fill('左脚舞');
    await found(page);
    await sweep(page);
    await box(page).fill('缝补嬢嬢');
    await page.locator('.search-results mark', { hasText: '缝补嬢嬢' }).first().waitFor();
    expect(takeProblems().every((problem) => problem.includes('404'))).toBe(true);
  });

  it('so does 再看', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('活动')}`);
    await found(page);
    await page.waitForFunction(() => document.querySelectorAll('.search-results li').length === 20);
    await sweep(page);
    const asked = page.waitForRequest('**/pagefind/portal.json');
    await page.locator('.search-more').first().click();
    await asked;
    await found(page);
    expect(takeProblems().every((problem) => problem.includes('404'))).toBe(true);
  });
});

describe('the state of the search', () => {
  it('is in the address, and opens with it', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('左脚舞')}`);
    await found(page);
    await page.getByText('缩小范围').click();
    await page.getByLabel('类型').selectOption('story');
    await page.waitForFunction(() => location.search.includes('type=story'));
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.search-results .meta span:first-child')].every(
        (type) => type.textContent === '故事',
      ),
    );
    await page.reload();
    await found(page);
    expect(await box(page).inputValue()).toBe('左脚舞');
    expect(await page.getByText('缩小范围（选了1项）').isVisible()).toBe(true);
    expect(await page.getByLabel('类型').inputValue()).toBe('story');
  });

  it('opens with the address that a search had in earlier days', async () => {
    const page = await open(`/search/?${new URLSearchParams({ q: '左脚舞', 类型: '故事' })}`);
    await page.getByText('缩小范围（选了1项）').click();
    expect(await page.getByLabel('类型').inputValue()).toBe('story');
    expect(new URL(page.url()).searchParams.get('type')).toBe('story');
  });

  it('each filter counts what it would leave', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('左脚舞')}`);
    await found(page);
    await page.getByText('缩小范围').click();
    const story = page.getByLabel('类型').locator('option', { hasText: '故事' });
    await page.waitForFunction(() =>
      document.querySelector('.search-filters option[value="story"]'),
    );
    const count = Number(/（(\d+)）/.exec((await story.textContent()) ?? '')?.[1]);
    await page.getByLabel('类型').selectOption('story');
    await page.getByText(`找到${count}条。`).waitFor();
  });

  it('days and festivals that are typed are offered as filters', async () => {
    const page = await open('/search/', { at: '2026-11-24T02:00:00Z' });
    await box(page).fill('上个月');
    const offer = page.getByRole('button', { name: /^上个月/ });
    await offer.waitFor();
    expect(await offer.innerText()).toBe('上个月（10月1日至31日）');
    await offer.click();
    await found(page);
    expect(await box(page).inputValue()).toBe('');
    expect(new URL(page.url()).searchParams.get('time')).toBe('2026-10-01~2026-10-31');
    await box(page).fill('今年重阳');
    await page.getByRole('button', { name: /^重阳节（10月18日）/ }).waitFor();
  });

  it('recent searches stay on the device and can be erased', async () => {
    const page = await open('/search/');
    await box(page).fill('左脚舞');
    await found(page);
    await page.keyboard.press('Enter');
    await box(page).fill('');
    const recent = page.locator('.search-chips', { hasText: '最近找过' });
    await recent.getByRole('button', { name: '左脚舞' }).click();
    await found(page);
    await box(page).fill('');
    await recent.getByRole('button', { name: '清除记录' }).click();
    expect(await recent.count()).toBe(0);
    expect(await page.getByRole('status').last().innerText()).toBe('搜索记录已经清除。');
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  });
});

describe('by keyboard and by ear', () => {
  it('the arrows lead from the box through the results, Escape back', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('左脚舞')}`);
    await found(page);
    await box(page).focus();
    const isOn = (index: number) =>
      page
        .locator('.search-results a')
        .nth(index)
        .evaluate((link) => link === document.activeElement);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await isOn(1)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await isOn(0)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('how many were found is announced', async () => {
    const page = await open('/search/');
    await box(page).fill('左脚舞');
    await found(page);
    const status = page.getByRole('main').getByRole('status');
    expect(await status.innerText()).toMatch(/^找到\d+条/);
  });

  it.each(['左脚舞', '缝补娘娘', '龘靐', '上个月'])(
    'with %s axe finds nothing wrong',
    async (typed) => {
      for (const options of [PHONE, { ...PHONE, colorScheme: 'dark' as const }]) {
        const page = await open(`/search/?q=${encodeURIComponent(typed)}`, options);
        await page.waitForSelector('.search[data-answered]');
        await page.getByText('缩小范围').click();
        expect(await violationsOf(page)).toEqual([]);
        await page.context().close();
      }
    },
  );
});

describe('the box in the header', () => {
  it.each([true, false])(
    'leads to the search page, with JavaScript: %s',
    async (javaScriptEnabled) => {
      const page = await open(EVENT, { ...PHONE, javaScriptEnabled });
      await page.getByRole('search').getByRole('searchbox').fill('左脚舞');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('左脚舞');
      if (javaScriptEnabled) await found(page);
      else {
        const link = page.getByRole('main').getByRole('link', { name: '往期' });
        expect(await link.getAttribute('href')).toBe('/archive/');
      }
    },
  );
});
