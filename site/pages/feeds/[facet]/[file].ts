import type { APIRoute } from 'astro';
import { subscriptionResponse } from '#site/feeds/subscription.ts';
import { getPortal } from '#site/portal/current.ts';
import { staticPaths } from '#site/views/staticPaths.ts';
import { feedAt, feedParams } from '#site/views/subscriptions.ts';

export const getStaticPaths = () => staticPaths(feedParams);

export const GET: APIRoute = async ({ params: { facet = '', file = '' }, site }) => {
  const portal = await getPortal();
  const { format, subscription } = feedAt(portal, { facet, file });
  return subscriptionResponse(portal, subscription, { format, base: new URL(site ?? '') });
};
