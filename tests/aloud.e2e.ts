import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { EVENT, STORY } from './templates.ts';

// 朗读, with a voice that the test holds: a headless browser has none of its own.
const { site } = inject('portal');
const { open, expectNoProblems } = withBrowser(site);

afterEach(expectNoProblems);

const ELDER = '?elder=on';
const PHONE = { width: 360, height: 780 };

describe('朗读', () => {
  it('reads the sentences of the text in their order, from the headline on, in Chinese', async () => {
    const page = await openWithVoice(STORY);
    await aloud(page, '朗读').click();
    const headline = await page.locator('main h1').innerText();
    const text = unspaced(await page.locator('main').innerText());
    const [first = '', ...rest] = [await spoken(page), ...(await readToEnd(page))];
    expect(unspaced(headline).startsWith(unspaced(first))).toBe(true);
    expect(rest.length).toBeGreaterThan(20);
    let at = text.indexOf(unspaced(first));
    for (const sentence of rest) {
      const next = text.indexOf(unspaced(sentence), at);
      expect(next, sentence).toBeGreaterThanOrEqual(at);
      at = next + unspaced(sentence).length;
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
      expect(unspaced(await marked.innerText())).toContain(unspaced(await spoken(page)));
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

  it('reads nothing that is hidden', async () => {
    for (const path of [EVENT, '/calendar/2026/11/']) {
      const page = await openWithVoice(path);
      await page.evaluate(() => {
        const hidden = document.createElement('p');
        hidden.hidden = true;
        hidden.textContent = '这一句是藏起来的。';
        document.querySelector('main h1')?.after(hidden);
      });
      const text = unspaced(await page.locator('main').innerText());
      await aloud(page, '朗读').click();
      const sentences = [await spoken(page), ...(await readToEnd(page))];
      expect(sentences.length).toBeGreaterThan(3);
      expect(sentences.filter((sentence) => !text.includes(unspaced(sentence)))).toEqual([]);
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
const unspaced = (text: string) => text.replace(/\s+/g, '');

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

/** A page in elder mode, with a voice that keeps what it is given to say, and ends no sentence by itself; a mute one begins none. */
async function openWithVoice(path: string, { isMute = false } = {}): Promise<Page> {
  const page = await open('/', { viewport: PHONE });
  await page.addInitScript((isMute) => {
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
        if (!isMute) (utterance as unknown as Utterance).onstart?.();
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
  }, isMute);
  await page.goto(path + ELDER);
  return page;
}

/** The sentence it is saying; none is ''. */
const spoken = (page: Page) => page.evaluate(() => window.voice.current?.text ?? '');
const isSpeaking = (page: Page) => page.evaluate(() => window.voice.current !== null);
const saidCount = (page: Page) => page.evaluate(() => window.voice.said.length);

const endSentence = (page: Page) =>
  page.evaluate(() => {
    const ended = window.voice.current;
    window.voice.current = null;
    ended?.onend?.call(ended, new Event('end') as SpeechSynthesisEvent);
  });

/** Ends each sentence until there is none; the sentences that came. */
async function readToEnd(page: Page): Promise<string[]> {
  const before = await saidCount(page);
  while (await isSpeaking(page)) await endSentence(page);
  return page.evaluate((from) => window.voice.said.slice(from).map(({ text }) => text), before);
}
