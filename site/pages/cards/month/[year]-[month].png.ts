import type { APIRoute } from 'astro';
import { keptPicture } from '#site/feeds/keptPicture.ts';
import { monthPng } from '#site/feeds/monthPicture.ts';
import { getPortal } from '#site/portal/current.ts';
import { monthPictureParams, monthPictureView } from '#site/views/monthPicture.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () => staticPaths(monthPictureParams);

export const GET: APIRoute = async ({ params: { year = '', month = '' }, url, site = url }) => {
  const says = monthPictureView(await getPortal(), { year, month }, site);
  return new Response(Uint8Array.from(await keptPicture(says, monthPng)));
};
