import type { APIRoute } from 'astro';
import { subscriptionResponse } from '#site/feeds/subscription.ts';
import type { FeedFormat } from '#site/paths.ts';
import { getPortal } from '#site/portal/current.ts';
import { everything } from '#site/views/subscriptions.ts';

export const getStaticPaths = () =>
  (['ics', 'atom', 'json'] satisfies FeedFormat[]).map((format) => ({ params: { format } }));

export const GET: APIRoute = async ({ params, site }) => {
  const portal = await getPortal();
  const format = params.format as FeedFormat; // one of the paths above
  return subscriptionResponse(portal, everything(portal), { format, base: new URL(site ?? '') });
};
