import type { APIRoute } from 'astro';
import { dateIcs } from '#site/feeds/icalendar.ts';
import { paths } from '#site/paths.ts';
import { getPortal } from '#site/portal/portal.ts';
import { dateFiles } from '#site/views/subscriptions.ts';

export const getStaticPaths = async () =>
  dateFiles(await getPortal()).map(({ file }) => ({ params: { file } }));

export const GET: APIRoute = async ({ params, site }) => {
  const portal = await getPortal();
  const found = dateFiles(portal).find(({ file }) => file === params.file);
  if (!found) throw new Error(`There is no date ${params.file}.`);
  const { event } = found.occurrence;
  const options = { name: event.title, base: new URL(site ?? ''), page: paths.event(event.slug) };
  return new Response(dateIcs(portal, found.occurrence, options), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
