import type { APIRoute } from 'astro';
import { keptCard } from '#site/feeds/keptCard.ts';
import { getPortal } from '#site/portal/current.ts';
import { currentEventParams } from '#site/views/currentEvents.ts';
import { eventCardView } from '#site/views/events.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () => staticPaths(currentEventParams);

export const GET: APIRoute = async ({ params: { slug = '' } }) =>
  new Response(Uint8Array.from(await keptCard(eventCardView(await getPortal(), slug))));
