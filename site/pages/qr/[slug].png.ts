import type { APIRoute } from 'astro';
import { qrPng } from '#site/feeds/qr.ts';
import { paths } from '#site/paths.ts';
import { currentEventParams } from '#site/views/currentEvents.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () => staticPaths(currentEventParams);

export const GET: APIRoute = async ({ params, site }) =>
  new Response(Uint8Array.from(await qrPng(new URL(paths.event(params.slug ?? ''), site).href)));
