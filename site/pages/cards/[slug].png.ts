import type { APIRoute } from 'astro';
import { keptCard } from '#site/feeds/keptCard.ts';
import { getPortal } from '#site/portal/portal.ts';
import { cardParams, eventCardView } from '#site/views/events.ts';

export const getStaticPaths = async () =>
  cardParams(await getPortal()).map((params) => ({ params }));

export const GET: APIRoute = async ({ params: { slug = '' } }) =>
  new Response(Uint8Array.from(await keptCard(eventCardView(await getPortal(), slug))));
