import type { APIRoute } from 'astro';
import { sitemapIndexXml } from '#site/feeds/sitemapXml.ts';
import { paths } from '#site/paths.ts';
import { getPortal } from '#site/portal/current.ts';
import { sitemapFileParams } from '#site/views/sitemap.ts';

export const GET: APIRoute = async ({ site }) => {
  const files = sitemapFileParams(await getPortal()).map(({ file }) => paths.sitemapFile(file));
  return new Response(sitemapIndexXml(files, new URL(site ?? '')));
};
