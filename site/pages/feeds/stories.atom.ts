import type { APIRoute } from 'astro';
import { storiesAtom } from '#site/feeds/storiesAtom.ts';
import { getPortal } from '#site/portal/current.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(storiesAtom(await getPortal(), new URL(site ?? '')), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
