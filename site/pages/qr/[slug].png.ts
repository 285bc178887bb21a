import type { APIRoute } from 'astro';
import { qrPng } from '#site/feeds/qr.ts';
import { paths } from '#site/paths.ts';
import { getPortal } from '#site/portal/portal.ts';

export const getStaticPaths = async () =>
  (await getPortal()).events.map(({ slug }) => ({ params: { slug } }));

export const GET: APIRoute = async ({ params, site }) =>
  new Response(Uint8Array.from(await qrPng(new URL(paths.event(params.slug ?? ''), site).href)));
