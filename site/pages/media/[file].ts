import type { APIRoute } from 'astro';
import { readFile } from '#site/portal/client.ts';
import { getPortal } from '#site/portal/portal.ts';
import { shownFiles } from '#site/views/parts/pictures.ts';

export const getStaticPaths = async () =>
  shownFiles(await getPortal()).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => new Response(await readFile(params.file ?? ''));
