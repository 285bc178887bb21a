import { paths } from '#site/paths.ts';
import type { Portal } from '#site/portal/portal.ts';

/** An address that was public once, and where what it led to is now; both from the root of the site. */
interface Former {
  former: string;
  to: string;
}

/** Every address that has been public and is no longer, unless something else has taken it since. */
export function formerAddresses(portal: Portal): Former[] {
  const kinds = [
    [portal.stories, paths.story],
    [portal.events, paths.event],
    [portal.brands, paths.brand],
    [portal.communities, paths.community],
    [portal.venues, paths.venue],
  ] as const;
  return kinds.flatMap(([items, path]) => {
    const taken = new Set(items.map(({ slug }) => slug));
    const found = new Map<string, string>();
    for (const { slug, formerSlugs } of items) {
      for (const former of formerSlugs) {
        if (!taken.has(former) && !found.has(former)) found.set(former, slug);
      }
    }
    return [...found].map(([former, slug]) => ({ former: path(former), to: path(slug) }));
  });
}

/** Where a former address, without its slashes, leads to now. */
export function movedTo(portal: Portal, former: string): string {
  const found = formerAddresses(portal).find((one) => one.former === `/${former}/`);
  if (!found) throw new Error(`Nothing has ever been at /${former}/.`);
  return found.to;
}
