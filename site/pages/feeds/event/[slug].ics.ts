import type { APIRoute } from 'astro';
import { eventIcs } from '#site/feeds/icalendar.ts';
import { paths } from '#site/paths.ts';
import { getPortal } from '#site/portal/current.ts';
import { eventFileParams } from '#site/views/currentEvents.ts';
import { found } from '#site/views/found.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () => staticPaths(eventFileParams);

export const GET: APIRoute = async ({ params: { slug = '' }, site }) => {
  const portal = await getPortal();
  const event = found(portal.event(slug), slug);
  const options = { name: event.title, base: new URL(site ?? ''), page: paths.event(slug) };
  return new Response(eventIcs(portal, event, options), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
