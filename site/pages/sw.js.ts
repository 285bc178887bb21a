import type { APIRoute } from 'astro';
import leave from '#site/components/offline/leave.js?raw';
import worker from '#site/components/offline/worker.js?raw';

export const GET: APIRoute = () =>
  new Response(import.meta.env.PROD && import.meta.env.OFFLINE ? worker : leave, {
    headers: { 'Content-Type': 'text/javascript' },
  });
