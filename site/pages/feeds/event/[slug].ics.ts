import type { APIRoute } from 'astro';
import { eventsIcs } from '#site/feeds/icalendar.ts';
import { paths } from '#site/paths.ts';
import { getPortal } from '#site/portal/portal.ts';

export const getStaticPaths = async () =>
  (await getPortal()).events.map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = async ({ params, site }) => {
  const portal = await getPortal();
  const events = portal.events.filter(({ slug }) => slug === params.slug);
  const options = {
    name: events[0]?.title ?? '',
    base: new URL(site ?? ''),
    page: paths.event(params.slug ?? ''),
  };
  return new Response(eventsIcs(portal, events, options), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
