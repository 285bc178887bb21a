import type { BuildReport } from '#content/publication.ts';
import { type Options, SiteBuilder } from './siteBuilder.ts';

/**
 * Writes the whole site once, the search with it. A build that fails, is killed or takes too long leaves the site as
 * it was; a document or a page that cannot be rendered stays as it was for itself.
 * @returns what stays as it was.
 * @throws Error with one sentence; TookTooLong.
 */
export async function buildSite(
  options: Options,
  onProgress?: (done: number, of: number) => void,
): Promise<BuildReport> {
  const builder = new SiteBuilder(options);
  try {
    const report = await builder.publish('everything', onProgress);
    await builder.searched;
    return report;
  } finally {
    await builder.stop();
  }
}
