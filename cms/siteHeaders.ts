/** Files with a hash of what they hold in their path: Astro's and those of the search. */
const HASHED = /^\/(?:_astro\/|pagefind\/[0-9a-f]{16}\/)/;

/** How long a file of the site, by its path, may be kept without asking again. */
export const cacheControlOf = (path: string): string =>
  HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
