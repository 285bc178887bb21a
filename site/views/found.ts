/**
 * What was found at an address.
 * @throws Error when there is nothing.
 */
export function found<T>(item: T | undefined, slug: string): T {
  if (item === undefined) throw new Error(`There is nothing at ${slug}.`);
  return item;
}

/** The addresses of a list. */
export const slugParams = (items: readonly { slug: string }[]): { slug: string }[] =>
  items.map(({ slug }) => ({ slug }));
