import type { Portal } from '#site/portal/portal.ts';
import { textOf } from '#site/views/parts/text.ts';

/** A standing page, by the address that the site has for it. */
export function pageView(portal: Portal, { slug }: { slug: string }) {
  const page = portal.pages.find((candidate) => candidate.slug === slug);
  if (!page) {
    throw new Error(
      `The page “${slug}” is not published in the CMS: publish it, or the site lacks /${slug}/.`,
    );
  }
  return { page, text: textOf(portal, page.body) };
}

/** The standing pages the site has an address for. */
const STANDING_PAGES = ['about', 'privacy', 'accessibility'] as const;

export const pageParams = () => STANDING_PAGES.map((slug) => ({ slug: slug as string }));
