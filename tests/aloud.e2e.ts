import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { ALOUD } from './aloudTexts.ts';
import { withBrowser } from './browser.ts';
import { EVENT, STORY, TEMPLATES } from './templates.ts';

// 朗读, with a voice that the test holds: a headless browser has none of its own.
const { site } = inject('portal');
const { open, expectNoProblems } = withBrowser(site);

afterEach(expectNoProblems);

const ELDER = '?elder=on';
const PHONE = { width: 360, height: 780 };

describe.each(TEMPLATES)('朗读 of %s', (path) => {
  it('says all that is seen, each item as a whole', async () => {
    const page = await openWithVoice(path, { isQuick: true });
    const seen = await seenText(page);
    const sentences = await readAll(page);
    expect([...letters(sentences.join(''))].sort().join('')).toBe(
      [...letters(seen)].sort().join(''),
    );
    let at = -1;
    for (const sentence of ALOUD[path] ?? ['nothing is expected of this page']) {
      at = sentences.indexOf(sentence, at + 1);
      expect(at, `${sentence}\nis not in its place in:\n${sentences.join('\n')}`).not.toBe(-1);
    }
    await page.context().close();
  });
});

describe('朗读', () => {
  it('reads the sentences of the text in their order, from the headline on, in Chinese', async () => {
    const page = await openWithVoice(STORY, { isQuick: true });
    const text = letters(await page.locator('main article').innerText());
    const [headline, ...sentences] = await readAll(page);
    expect(headline).toBe(await page.locator('main h1').innerText());
    const ofArticle = sentences.slice(0, sentences.indexOf('想去看看'));
    expect(ofArticle.length).toBeGreaterThan(20);
    let at = text.indexOf(letters(headline ?? ''));
    for (const sentence of ofArticle) {
      const next = text.indexOf(letters(sentence), at);
      expect(next, sentence).toBeGreaterThanOrEqual(at);
      at = next + letters(sentence).length;
    }
    const languages = await page.evaluate(() => window.voice.said.map(({ lang }) => lang));
    expect(new Set(languages)).toEqual(new Set(['zh-CN']));
  });

  it('marks what it reads, and it alone', async () => {
    const page = await openWithVoice(STORY);
    const marked = page.locator('.is-read');
    expect(await marked.count()).toBe(0);
    await aloud(page, '朗读').click();
    expect(await marked.evaluate(({ localName }) => localName)).toBe('h1');
    for (let sentences = 0; sentences < 8; sentences += 1) {
      expect(await marked.count()).toBe(1);
      expect(letters(await marked.innerText())).toContain(letters(await spoken(page)));
      await endSentence(page);
    }
  });

  it('pauses by 暂停, and by 接着读 goes on at the same sentence', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    for (let sentences = 0; sentences < 3; sentences += 1) await endSentence(page);
    const sentence = await spoken(page);
    const count = await saidCount(page);
    await aloud(page, '暂停').click();
    expect(await isSpeaking(page)).toBe(false);
    expect(await aloud(page, '接着读').isVisible()).toBe(true);
    expect(await saidCount(page)).toBe(count);
    await aloud(page, '接着读').click();
    expect(await spoken(page)).toBe(sentence);
    expect(await saidCount(page)).toBe(count + 1);
    expect(await aloud(page, '暂停').isVisible()).toBe(true);
    await endSentence(page);
    expect(await spoken(page)).not.toBe(sentence);
  });

  it('pauses in the first sentence, and goes on at it', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    const sentence = await spoken(page);
    await aloud(page, '暂停').click();
    expect(await aloud(page, '停止').isVisible()).toBe(true);
    await aloud(page, '接着读').click();
    expect(await spoken(page)).toBe(sentence);
  });

  it('skips nothing when a voice tells late that a sentence it paused in has ended', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    await endSentence(page);
    const sentence = await spoken(page);
    await aloud(page, '暂停').click();
    await aloud(page, '接着读').click();
    await page.evaluate(() => {
      const paused = window.voice.said.at(-2);
      window.voice.current = null;
      paused?.onend?.call(paused, new Event('end') as SpeechSynthesisEvent);
    });
    expect(await page.evaluate(() => window.voice.said.at(-1)?.text)).toBe(sentence);
  });

  it('stops and takes its mark away by 停止, and then begins anew', async () => {
    const page = await openWithVoice(STORY);
    expect(await aloud(page, '停止').isVisible()).toBe(false);
    await aloud(page, '朗读').click();
    const first = await spoken(page);
    for (let sentences = 0; sentences < 3; sentences += 1) await endSentence(page);
    await aloud(page, '停止').click();
    expect(await isSpeaking(page)).toBe(false);
    expect(await page.locator('.is-read').count()).toBe(0);
    expect(await aloud(page, '停止').isVisible()).toBe(false);
    await aloud(page, '朗读').click();
    expect(await spoken(page)).toBe(first);
  });

  it('says 读完了。 at the end', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    await readToEnd(page);
    expect(await status(page)).toBe('读完了。');
    expect(await page.locator('.is-read').count()).toBe(0);
    expect(await aloud(page, '朗读').isVisible()).toBe(true);
    expect(await aloud(page, '停止').isVisible()).toBe(false);
  });

  it('rests between two items, says meanwhile that it reads, and pauses there too', async () => {
    const page = await openWithVoice('/');
    await aloud(page, '朗读').click();
    const resting = await page.evaluate(() => {
      const ended = window.voice.current;
      window.voice.current = null;
      ended?.onend?.call(ended, new Event('end') as SpeechSynthesisEvent);
      const begins = performance.now();
      return new Promise<number>((resolve) => {
        const look = () =>
          window.voice.current ? resolve(performance.now() - begins) : setTimeout(look, 5);
        look();
      });
    });
    expect(resting).toBeGreaterThan(300);
    const count = await saidCount(page);
    await page.evaluate(() => {
      const ended = window.voice.current;
      window.voice.current = null;
      ended?.onend?.call(ended, new Event('end') as SpeechSynthesisEvent);
      document.querySelector<HTMLElement>('[data-aloud]')?.click();
    });
    await page.waitForTimeout(600);
    expect([await isSpeaking(page), await saidCount(page)]).toEqual([false, count]);
    await aloud(page, '接着读').click();
    expect(await saidCount(page)).toBe(count + 1);
  });

  it('keeps the item it reads in sight, with what comes after it', async () => {
    const page = await openWithVoice('/');
    await aloud(page, '朗读').click();
    for (let items = 0; items < 8; items += 1) {
      const place = await page.locator('.is-read').evaluate((element) => {
        const { top, height } = element.getBoundingClientRect();
        return { top, isWhole: top >= 0 && top + Math.min(height, innerHeight) <= innerHeight };
      });
      expect(place).toMatchObject({ isWhole: true });
      await endSentence(page);
    }
  });

  it('reads nothing that is hidden', async () => {
    for (const path of [EVENT, '/calendar/2026/11/']) {
      const page = await openWithVoice(path, { isQuick: true });
      await page.evaluate(() => {
        const hidden = document.createElement('p');
        hidden.hidden = true;
        hidden.textContent = '这一句是藏起来的。';
        document.querySelector('main h1')?.after(hidden);
      });
      const sentences = await readAll(page);
      expect(sentences.length).toBeGreaterThan(3);
      expect(sentences.join('')).not.toContain('藏起来');
      await page.context().close();
    }
  });

  it('says so in a browser that has no voice', async () => {
    const page = await open('/', { viewport: PHONE });
    await page.addInitScript(() => {
      Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
      Reflect.deleteProperty(window, 'speechSynthesis');
    });
    await page.goto(STORY + ELDER);
    expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false);
    await aloud(page, '朗读').click();
    expect(await status(page)).toBe(
      '这个浏览器不会朗读。可以用手机自带的浏览器打开本页，或者打开手机设置里的“屏幕朗读”。',
    );
    expect(await page.locator('.is-read').count()).toBe(0);
  });

  it('says so in a browser that has the interface and no voice behind it', async () => {
    const page = await openWithVoice(STORY, { isMute: true });
    await aloud(page, '朗读').click();
    await page.locator('[data-elder-status]', { hasText: '不会朗读' }).waitFor();
    expect(await aloud(page, '朗读').isVisible()).toBe(true);
  });

  it('pauses when something else breaks in, a telephone call say', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    await page.evaluate(() => {
      const broken = window.voice.current;
      window.voice.current = null;
      broken?.onerror?.call(broken, { error: 'interrupted' } as SpeechSynthesisErrorEvent);
    });
    expect(await aloud(page, '接着读').isVisible()).toBe(true);
    expect(await status(page)).toBe('');
  });

  it('stops when the elder mode is left', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    await page.getByRole('button', { name: '退出长者版' }).click();
    expect(await isSpeaking(page)).toBe(false);
    expect(await page.locator('.is-read').count()).toBe(0);
  });
});

const bar = (page: Page) => page.getByRole('region', { name: '长者版工具' });
const aloud = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
const status = (page: Page) => page.locator('[data-elder-status]').innerText();
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

interface Voice {
  /** All that it was given to say. */
  said: SpeechSynthesisUtterance[];
  /** What it is saying. */
  current: SpeechSynthesisUtterance | null;
}

declare global {
  interface Window {
    voice: Voice;
  }
}

/**
 * A page in elder mode, with a voice that keeps what it is given to say, and ends no sentence by itself. A mute one
 * begins none; a quick one ends each at once, on a page where no timer waits.
 */
async function openWithVoice(path: string, { isMute = false, isQuick = false } = {}) {
  const page = await open('/', { viewport: PHONE });
  await page.addInitScript(
    ({ isMute, isQuick }) => {
      const later = window.setTimeout;
      if (isQuick) Object.assign(window, { setTimeout: (run: () => void) => later(run, 0) });
      const voice: Voice = { said: [], current: null };
      class Utterance {
        text: string;
        lang = '';
        rate = 1;
        onstart: (() => void) | null = null;
        onend: (() => void) | null = null;
        onerror: ((event: { error: string }) => void) | null = null;
        constructor(text: string) {
          this.text = text;
        }
      }
      const speechSynthesis = {
        speak(utterance: SpeechSynthesisUtterance) {
          if (voice.current) throw new Error('It is given a sentence before the last has ended.');
          voice.current = utterance;
          voice.said.push(utterance);
          if (isMute) return;
          const { onstart, onend } = utterance as unknown as Utterance;
          onstart?.();
          if (!isQuick) return;
          later(() => {
            voice.current = null;
            onend?.();
          }, 0);
        },
        cancel() {
          const cancelled = voice.current as unknown as Utterance | null;
          voice.current = null;
          cancelled?.onerror?.({ error: 'canceled' });
        },
      };
      Object.defineProperty(window, 'voice', { value: voice });
      Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    },
    { isMute, isQuick },
  );
  await page.goto(path + ELDER);
  return page;
}

/** The sentence it is saying; none is ''. */
const spoken = (page: Page) => page.evaluate(() => window.voice.current?.text ?? '');
const isSpeaking = (page: Page) => page.evaluate(() => window.voice.current !== null);
const saidCount = (page: Page) => page.evaluate(() => window.voice.said.length);

/** Ends the sentence that sounds, and waits for the next, or for the end. */
async function endSentence(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ended = window.voice.current;
    window.voice.current = null;
    ended?.onend?.call(ended, new Event('end') as SpeechSynthesisEvent);
  });
  await page.waitForFunction(
    () => window.voice.current || document.querySelector('[data-aloud-stop]:is([hidden])'),
  );
}

/** Ends each sentence until there is none. */
async function readToEnd(page: Page): Promise<void> {
  while (await isSpeaking(page)) await endSentence(page);
}

/** All that a quick voice says of a page. */
async function readAll(page: Page): Promise<string[]> {
  await aloud(page, '朗读').click();
  await page.locator('[data-elder-status]', { hasText: '读完了。' }).waitFor();
  return page.evaluate(() => window.voice.said.map(({ text }) => text));
}

/** What an eye sees of the text, but for what is there for the hand: menus, buttons, forms. */
const seenText = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('main') as Element,
      NodeFilter.SHOW_TEXT,
    );
    const seen: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('[aria-hidden="true"], script')) continue;
      if (parent.closest('nav, form, button, select, label, .pager, details:not([open])')) continue;
      if (!parent.closest('.visually-hidden')) seen.push(node.nodeValue ?? '');
    }
    return seen.join('');
  });
