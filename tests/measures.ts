import type { Page } from 'playwright-core';

export const textSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

// What each measure finds wrong is told as “element: number”, so that a failure says what to mend.

export const smallText = (page: Page, least: number) =>
  page.evaluate((least) => {
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    return [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => !(element instanceof SVGElement) && element.localName !== 'option')
      .filter((element) => element.checkVisibility() && hasText(element))
      .map((element) => ({ element, size: Number.parseFloat(getComputedStyle(element).fontSize) }))
      .filter(({ size }) => size < least)
      .map(({ element, size }) => `${tell(element)}: ${size} px`);

    function tell({ localName, className, innerText }: HTMLElement): string {
      return `${localName}.${className} ${innerText.trim().slice(0, 20)}`;
    }
  }, least);

export const tightLines = (page: Page, least: number, parts = 'p, li, dd') =>
  page.evaluate(
    ({ least, parts }) => {
      return [...document.querySelectorAll<HTMLElement>(`main :is(${parts})`)]
        .filter((element) => element.checkVisibility() && element.innerText.trim())
        .map((element) => ({ element, ratio: ratioOf(getComputedStyle(element)) }))
        .filter(({ ratio }) => !(ratio >= least - 0.001))
        .map(({ element, ratio }) => `${tell(element)}: ${ratio}`);

      function ratioOf({ lineHeight, fontSize }: CSSStyleDeclaration): number {
        return Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
      }
      function tell({ localName, className, innerText }: HTMLElement): string {
        return `${localName}.${className} ${innerText.trim().slice(0, 20)}`;
      }
    },
    { least, parts },
  );

export const tightParagraphs = (page: Page, least: number) =>
  page.evaluate((least) => {
    return [...document.querySelectorAll<HTMLElement>('.prose p + p')]
      .filter((paragraph) => paragraph.checkVisibility())
      .map((paragraph) => {
        const above = paragraph.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
        const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
        return { paragraph, lines: (paragraph.getBoundingClientRect().top - above) / line };
      })
      .filter(({ lines }) => !(lines >= least - 0.001))
      .map(({ paragraph, lines }) => `${paragraph.innerText.slice(0, 20)}: ${lines} lines`);
  }, least);

/** But for links in running text, and the way past the menu while it is off screen. */
export const smallTargets = (page: Page, least: number) =>
  page.evaluate((least) => {
    return [...document.querySelectorAll<HTMLElement>('a, button, select, input, summary')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !isInText(target) && !isOffScreen(target))
      .map((target) => ({ target, box: pressed(target).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < least - 0.05)
      .map(({ target, box }) => `${tell(target)}: ${round(box.width)} by ${round(box.height)} px`);

    /** Who presses the label of a box presses the box. */
    function pressed(target: HTMLElement): HTMLElement {
      const isBox = target.matches('[type="checkbox"], [type="radio"]');
      return (isBox && target.closest('label')) || target;
    }
    function isInText(target: HTMLElement): boolean {
      if (target.localName !== 'a') return false;
      return target.closest('.prose :is(p, li)') !== null;
    }
    function isOffScreen(target: HTMLElement): boolean {
      return target.matches('.skip') && target.getBoundingClientRect().bottom <= 0;
    }
    function round(length: number): number {
      return Math.round(length * 10) / 10;
    }
    function tell(target: HTMLElement): string {
      const { localName, className, innerText, parentElement } = target;
      const parent = `${parentElement?.localName}.${parentElement?.className}`;
      return `${parent} > ${localName}.${className} ${innerText.trim().slice(0, 20)}`;
    }
  }, least);

/** Neighbours of a list that stand beside one another, but for a row of short choices, which is one control. */
export const sideBySide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(li, .card)')]
      .filter((item) => item.checkVisibility() && !item.closest('.chips'))
      .filter((item) => {
        const before = item.previousElementSibling;
        if (!before?.checkVisibility()) return false;
        return item.getBoundingClientRect().top < before.getBoundingClientRect().bottom - 0.5;
      })
      .map((item) => `${item.parentElement?.className} > ${item.innerText.trim().slice(0, 20)}`),
  );

export const floating = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .map((element) => ({ element, position: getComputedStyle(element).position }))
      .filter(({ position }) => position === 'fixed' || position === 'sticky')
      .map(({ element, position }) => `${element.localName}.${element.classList}: ${position}`),
  );

export const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after']
        .map((part) => ({ part, style: getComputedStyle(element, part) }))
        .filter(({ style: { animationName, transitionDuration } }) => {
          return (
            animationName !== 'none' || transitionDuration.split(', ').some((time) => time !== '0s')
          );
        })
        .map(({ part, style: { animationName, transitionDuration } }) => {
          const { localName, classList } = element;
          return `${localName}.${classList}${part ?? ''}: ${animationName} ${transitionDuration}`;
        }),
    ),
  );

/** Whether nothing of the page was painted before all of it had come in. */
export const paintedWhole = (page: Page) =>
  page.evaluate(async () => {
    const [navigation] = (await entriesOf('navigation')) as PerformanceNavigationTiming[];
    const [paint] = await entriesOf('paint');
    return paint !== undefined && paint.startTime >= (navigation?.domInteractive ?? 0);

    /** Playwright's clock takes the place of `performance`, whose lists are empty then. */
    function entriesOf(type: string): Promise<PerformanceEntry[]> {
      return new Promise((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => resolve([]), 1000);
      });
    }
  });

/** What moved by itself while the page loaded and was read to its end. */
export async function layoutShifts(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    interface LayoutShift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const found: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(tell(entry as LayoutShift));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    return found;

    function tell({ value, startTime, sources }: LayoutShift): string {
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const { localName, className } =
          (node instanceof Element ? node : node?.parentElement) ?? {};
        return `${localName}.${className} ${boxOf(previousRect)} to ${boxOf(currentRect)}`;
      });
      return `${value} after ${Math.round(startTime)} ms: ${moved.join(', ')}`;
    }
    function boxOf({ x, y, width, height }: DOMRect): string {
      return [x, y, width, height].map(Math.round).join(' ');
    }
  });
}
