import { namedAt } from '#content/model/ownAddress.ts';
import { hasEnding } from '#content/model/redirect.ts';
import { paths } from '#site/paths.ts';
import type { Collection } from '#site/portal/content.ts';
import { keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';

/**
 * An address that was public once, here or on the former website, from the root of the site and as people read it; and
 * where what it led to is now.
 */
export interface Former {
  former: string;
  to: string;
}

const PATHS: Partial<Record<Collection, (slug: string) => string>> = {
  stories: paths.story,
  events: paths.event,
  brands: paths.brand,
  communities: paths.community,
  venues: paths.venue,
  teams: paths.team,
};

/** Every address that has been public and is no longer, unless something else has taken it since; sorted. */
export const formerAddresses = (portal: Portal): Former[] =>
  portal.derived('former', () => computeFormer(portal));

function computeFormer(portal: Portal): Former[] {
  const found = new Map<string, string>();
  for (const { collection, former, slug } of portal.former.of(keys.all)) {
    const path = PATHS[collection];
    if (!path || found.has(path(former)) || portal.has(collection, former)) continue;
    found.set(path(former), path(slug));
  }
  for (const { from, to } of portal.redirects) {
    if (!found.has(from) && !isTaken(portal, from)) found.set(from, to);
  }
  return [...found]
    .map(([former, to]) => ({ former, to }))
    .sort((one, other) => (one.former < other.former ? -1 : 1));
}

/** Whether the site has a page or file of its own at an address. With a query it is another one than the page. */
function isTaken(portal: Portal, address: string): boolean {
  const [path = '', query] = address.split('?');
  const named = namedAt(path);
  if (named === null || (query !== undefined && path !== '/')) return false;
  return named === 'own' || portal.has(named.section, named.slug);
}

/** The former addresses at which a file can lie, by where it lies without the slashes around it. */
const formerPages = (portal: Portal): Record<string, string> =>
  portal.derived('formerPages', () => {
    const pages = new Map<string, string>();
    for (const { former, to } of formerAddresses(portal)) {
      const place = former.replace(/^\/|\/$/g, '');
      // `a/` and `a/index.html` are one file.
      const twin = place.endsWith('/index.html') ? place.slice(0, -'/index.html'.length) : null;
      if (isFile(former) && !(twin !== null && pages.has(twin))) pages.set(place, to);
    }
    return Object.fromEntries(pages);
  });

/**
 * Whether a file can lie at an address: not where it has a query, nor below what is a file in another address, as
 * `index.php/news/` is. Such addresses are in the files for servers alone.
 */
const isFile = (former: string): boolean =>
  !former.includes('?') &&
  !former
    .split('/')
    .slice(0, -1)
    .some((part) => hasEnding(`/${part}`));

export const formerParams = (portal: Portal) =>
  Object.keys(formerPages(portal)).map((former) => ({ former }));

/** Where a former address, without its slashes, leads to now. */
export function movedTo(portal: Portal, former: string): string {
  const to = portal.derived(`former/${former}`, () => formerPages(portal)[former]);
  if (!to) throw new Error(`Nothing has ever been at /${former}/.`);
  return to;
}
