import type { APIRoute } from 'astro';
import { nginxRules } from '#site/feeds/redirectRules.ts';
import { getPortal } from '#site/portal/current.ts';
import { formerAddresses } from '#site/views/former.ts';

export const GET: APIRoute = async () =>
  new Response(nginxRules(formerAddresses(await getPortal())));
