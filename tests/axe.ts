import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.1, levels A and AA; without them axe also judges by what is good practice. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What axe finds wrong with the page as it stands, or with a part of it: a line for each rule that is broken. */
export async function violationsOf(page: Page, part = 'html', tags?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ selector, tags }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }; // put in above
      const { violations } = await axe.run(selector, {
        resultTypes: ['violations'],
        ...(tags && { runOnly: tags }),
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { selector: part, tags },
  );
}
