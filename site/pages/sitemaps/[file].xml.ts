import type { APIRoute } from 'astro';
import { urlsetXml } from '#site/feeds/sitemapXml.ts';
import { getPortal } from '#site/portal/current.ts';
import { sitemapFile, sitemapFileParams } from '#site/views/sitemap.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () => staticPaths(sitemapFileParams);

export const GET: APIRoute = async ({ params: { file = '' }, site }) =>
  new Response(urlsetXml(sitemapFile(await getPortal(), file), new URL(site ?? '')));
