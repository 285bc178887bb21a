/** What search engines are to visit, as sitemaps.org has it (protocol 0.9). */
export const urlsetXml = (paths: readonly string[], base: URL): string =>
  document('urlset', 'url', paths, base);

/** The sitemaps themselves. */
export const sitemapIndexXml = (paths: readonly string[], base: URL): string =>
  document('sitemapindex', 'sitemap', paths, base);

const document = (root: string, item: string, paths: readonly string[], base: URL): string => {
  const items = paths.map((path) => `<${item}><loc>${new URL(path, base).href}</loc></${item}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('')}</${root}>`;
};
