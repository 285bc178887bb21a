import { paths } from '#site/paths.ts';
import type { Collection } from '#site/portal/content.ts';
import { keys } from '#site/portal/listings.ts';
import type { Portal } from '#site/portal/portal.ts';

/** An address that was public once, and where what it led to is now; both from the root of the site. */
interface Former {
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

/** Every address that has been public and is no longer, unless something else has taken it since. */
export const formerAddresses = (portal: Portal): Former[] =>
  portal.derived('former', () => computeFormer(portal));

function computeFormer(portal: Portal): Former[] {
  const found = new Map<string, string>();
  for (const { collection, former, slug } of portal.former.of(keys.all)) {
    const path = PATHS[collection];
    if (!path || found.has(path(former)) || portal.has(collection, former)) continue;
    found.set(path(former), path(slug));
  }
  return [...found].map(([former, to]) => ({ former, to }));
}

export const formerParams = (portal: Portal) =>
  formerAddresses(portal).map(({ former }) => ({ former: former.slice(1, -1) }));

/** Where a former address, without its slashes, leads to now. */
export function movedTo(portal: Portal, former: string): string {
  const to = portal.derived(
    `former/${former}`,
    () => formerAddresses(portal).find((one) => one.former === `/${former}/`)?.to,
  );
  if (!to) throw new Error(`Nothing has ever been at /${former}/.`);
  return to;
}
