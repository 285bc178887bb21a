import type { APIRoute } from 'astro';
import { cardPng } from '#site/feeds/card.ts';
import { keptPicture } from '#site/feeds/keptPicture.ts';
import { getPortal } from '#site/portal/current.ts';
import { currentEventParams } from '#site/views/currentEvents.ts';
import { eventCardView } from '#site/views/events.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () => staticPaths(currentEventParams);

export const GET: APIRoute = async ({ params: { slug = '' } }) =>
  new Response(Uint8Array.from(await keptPicture(eventCardView(await getPortal(), slug), cardPng)));
