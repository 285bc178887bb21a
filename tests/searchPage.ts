import type { Page } from 'playwright-core';

// The search page as its tests see it.

/** Types it, and waits until nothing else will be found. */
export async function ask(page: Page, typed: string): Promise<void> {
  await box(page).fill(typed);
  await page.waitForFunction(
    (typed) => document.querySelector('.search')?.getAttribute('data-answered') === typed,
    typed,
  );
}

export const box = (page: Page) => page.getByLabel('找什么');
export const found = (page: Page) => page.getByText(/^找到\d+条/).waitFor();
export const titles = (page: Page) => page.locator('.search-results a').allInnerTexts();
export const addresses = (page: Page): Promise<string[]> =>
  page
    .locator('.search-results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
