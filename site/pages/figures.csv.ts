import type { APIRoute } from 'astro';
import { figuresCsv } from '#site/feeds/figuresCsv.ts';
import { getPortal } from '#site/portal/current.ts';
import { figuresView } from '#site/views/figures.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(figuresCsv(figuresView(await getPortal()), new URL(site ?? '')), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
