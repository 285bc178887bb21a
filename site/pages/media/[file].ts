import type { APIRoute } from 'astro';
import { readFile } from '#site/portal/client.ts';
import { getPortal } from '#site/portal/current.ts';
import { shownFiles } from '#site/views/parts/pictures.ts';
import { staticPaths } from '#site/views/staticPaths.ts';

export const getStaticPaths = () =>
  staticPaths((portal) => shownFiles(portal).map((file) => ({ file })));

export const GET: APIRoute = async ({ params: { file = '' } }) => {
  // Read, so that it is fetched again when the picture has changed, even under the same name.
  (await getPortal()).files.of(file);
  return new Response(await readFile(file));
};
