import type { APIRoute } from 'astro';
import { readFile } from '#site/portal/client.ts';
import { shownFiles } from '#site/views/parts/pictures.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () =>
  staticPaths((portal) => shownFiles(portal).map((file) => ({ file })));

export const GET: APIRoute = async ({ params }) => new Response(await readFile(params.file ?? ''));
