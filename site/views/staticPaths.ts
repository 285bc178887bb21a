import { createHash } from 'node:crypto';
import { getPortal, type Portal } from '#site/portal/portal.ts';
import { frameOf } from './frame.ts';

type Params = Record<string, string>;

interface StaticPath<P extends Params> {
  params: P;
  /** Changes when anything that the page shows does, and only then. */
  cacheKey: string;
}

/**
 * The addresses of one kind of page. A page asks the same `view` for what it shows, so that its cache key
 * cannot miss anything.
 */
export async function staticPaths<P extends Params>(
  list: (portal: Portal) => P[],
  view: (portal: Portal, params: P) => unknown,
): Promise<StaticPath<P>[]> {
  const portal = await getPortal();
  const frame = frameOf(portal);
  return list(portal).map((params) => ({
    params,
    cacheKey: createHash('sha256')
      .update(JSON.stringify([frame, view(portal, params)]))
      .digest('hex'),
  }));
}

/** A page's own entry by its address, or where it has moved to when the address is an earlier one. */
export function bySlug<T extends { slug: string; formerSlugs: string[] }>(
  items: T[],
  slug: string,
): { item: T } | { movedTo: string } {
  const item = items.find((candidate) => candidate.slug === slug);
  if (item) return { item };
  const moved = items.find(({ formerSlugs }) => formerSlugs.includes(slug));
  if (moved) return { movedTo: moved.slug };
  throw new Error(`There is nothing at ${slug}.`);
}

/** The addresses of a list, former ones too, unless something else has taken them since. */
export function slugParams(items: { slug: string; formerSlugs: string[] }[]): { slug: string }[] {
  const slugs = [
    ...items.map(({ slug }) => slug),
    ...items.flatMap(({ formerSlugs }) => formerSlugs),
  ];
  return [...new Set(slugs)].map((slug) => ({ slug }));
}
