import { getPortal } from '#site/portal/current.ts';
import type { Portal } from '#site/portal/portal.ts';

/** The addresses of one kind of page, as Astro wants them. */
export async function staticPaths<P extends Record<string, string>>(
  list: (portal: Portal) => P[],
): Promise<{ params: P }[]> {
  return list(await getPortal()).map((params) => ({ params }));
}
