import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Content } from '#site/portal/content.ts';

/** What the site was made from, beside it: what does not fit the next time is shown as it was then. */
const fileOf = (site: string): string => `${site}.content.json`;

/** The content of the build before, or undefined when there was none, or none that can be read. */
export async function contentBefore(site: string): Promise<Content | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(site), 'utf8')) as Content; // written by the function below
  } catch {
    return undefined;
  }
}

/** Keeps the content for the next start. */
export async function keepContent(site: string, content: Content): Promise<void> {
  const half = `${fileOf(site)}.part`;
  await writeFile(half, JSON.stringify(content));
  await rename(half, fileOf(site));
}
