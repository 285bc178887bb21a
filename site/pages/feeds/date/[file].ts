import type { APIRoute } from 'astro';
import { dateIcs } from '#site/feeds/icalendar.ts';
import { paths } from '#site/paths.ts';
import { getPortal } from '#site/portal/current.ts';
import { staticPaths } from '#site/views/staticPaths.ts';
import { dateFileParams, dateFileView } from '#site/views/subscriptions.ts';

export const getStaticPaths = () => staticPaths(dateFileParams);

export const GET: APIRoute = async ({ params: { file = '' }, site }) => {
  const portal = await getPortal();
  const { event, date } = dateFileView(portal, { file });
  const options = { name: event.title, base: new URL(site ?? ''), page: paths.event(event.slug) };
  return new Response(dateIcs(portal, { event, date }, options), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
