import type { APIRoute } from 'astro';
import { caddyRules } from '#site/feeds/redirectRules.ts';
import { getPortal } from '#site/portal/current.ts';
import { formerAddresses } from '#site/views/former.ts';

export const GET: APIRoute = async () =>
  new Response(caddyRules(formerAddresses(await getPortal())));
