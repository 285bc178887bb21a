/**
 * The document that has an address.
 * @throws Error when there is none.
 */
export function bySlug<T extends { slug: string }>(items: T[], slug: string): T {
  const item = items.find((candidate) => candidate.slug === slug);
  if (!item) throw new Error(`There is nothing at ${slug}.`);
  return item;
}

/** The addresses of a list. */
export const slugParams = (items: { slug: string }[]): { slug: string }[] =>
  items.map(({ slug }) => ({ slug }));
