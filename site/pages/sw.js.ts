import type { APIRoute } from 'astro';
import leave from '#site/components/offline/leave.js?raw';
import worker from '#site/components/offline/worker.js?raw';
import { keepsPagesOffline } from '#site/portal/offline.ts';

export const GET: APIRoute = () =>
  new Response(keepsPagesOffline() ? worker : leave, {
    headers: { 'Content-Type': 'text/javascript' },
  });
