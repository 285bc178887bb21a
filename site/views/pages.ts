import type { Portal } from '#site/portal/portal.ts';
import { textOf } from '#site/views/parts/text.ts';
import { found } from './found.ts';

/** A standing page, by the address that the site has for it. */
export function pageView(portal: Portal, { slug }: { slug: string }) {
  const page = found(portal.page(slug), slug);
  return { page, text: textOf(portal, page.body) };
}

/** The standing pages that are published. */
export const pageParams = ({ pages }: Portal) => pages.map(({ slug }) => ({ slug }));

/** Those that are a text and nothing else: the page on helping has a view of its own. */
export const articleParams = (portal: Portal) =>
  pageParams(portal).filter(({ slug }) => slug !== 'help');
