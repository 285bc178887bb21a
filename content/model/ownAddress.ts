/** The first part of an address of the site whose pages are not documents, or files. See tests/builtFiles.e2e.ts. */
const OWN = [
  '404',
  '_astro',
  'admin',
  'api',
  'archive',
  'calendar',
  'cards',
  'embed',
  'feeds',
  'figures',
  'help',
  'media',
  'offline',
  'pagefind',
  'qr',
  'search',
  'sitemap',
  'sitemaps',
  'style',
  'subscribe',
];

/** Files at the root of the site. */
const OWN_FILES = [
  '404.html',
  'card.png',
  'favicon.ico',
  'figures.csv',
  'icon.png',
  'icon.svg',
  'index.html',
  'redirects.caddy',
  'redirects.nginx.conf',
  'robots.txt',
  'sitemap-index.xml',
  'sw.js',
];

/** The collections whose documents have pages below a name of their own. */
export const DOCUMENT_SECTIONS = [
  'stories',
  'events',
  'brands',
  'communities',
  'venues',
  'teams',
] as const;

export type DocumentSection = (typeof DOCUMENT_SECTIONS)[number] | 'pages';

/** What an address of this site names: a page or file that is there whatever editors write, or maybe a document. */
type Named = 'own' | { section: DocumentSection; slug: string } | null;

/**
 * What an address names, from its path as people read it, in capitals or not, since some servers make no difference;
 * null where it can only be a former address.
 */
export function namedAt(path: string): Named {
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const [first = '', second, ...rest] = parts.at(-1) === 'index.html' ? parts.slice(0, -1) : parts;
  if (parts.length === 0 || first === '' || OWN.includes(first)) return 'own';
  if (second === undefined && OWN_FILES.includes(first)) return 'own';
  const section = DOCUMENT_SECTIONS.find((one) => one === first);
  if (!section) return second === undefined ? { section: 'pages', slug: first } : null;
  if (second === undefined) return 'own';
  // /stories/2026/05/ lists the stories of a month.
  if (section === 'stories' && /^\d{4}$/.test(second)) return 'own';
  return rest.length === 0 ? { section, slug: second } : null;
}
