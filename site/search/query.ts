import { filters as filterNames } from '#site/words.ts';

/** What is asked besides the words: a filter's name and the one value wanted. */
export type SearchFilters = Record<string, string>;

/** A page that was found. */
export interface Found {
  url: string;
  title: string;
  type: string;
  excerpt: ExcerptPart[];
}

/** A piece of an excerpt; `at` is where it begins. */
interface ExcerptPart {
  at: number;
  text: string;
  isMatch: boolean;
}

/** How many results are shown: the rest are found with one more word. */
const SHOWN = 30;

interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    words: string | null,
    options: { filters: Record<string, string[]> },
  ): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

/** The values each filter can take, the years newest first. */
export async function loadFilters(): Promise<Record<string, string[]>> {
  const pagefind = await load();
  const filters = await pagefind.filters();
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => {
      const sorted = Object.keys(values).sort((a, b) => a.localeCompare(b, 'zh-CN'));
      return [name, name === filterNames.year ? sorted.reverse() : sorted];
    }),
  );
}

/** The pages that hold the words and pass the filters, best first. */
export async function search(
  words: string,
  filters: SearchFilters,
): Promise<{ total: number; results: Found[] }> {
  const pagefind = await load();
  const wanted = Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, [value]]),
  );
  const { results } = await pagefind.search(words.trim() || null, { filters: wanted });
  const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
  return {
    total: results.length,
    results: shown.map(({ url, excerpt, meta }) => ({
      url,
      title: meta.title ?? url,
      type: meta.type ?? '',
      excerpt: excerptParts(excerpt),
    })),
  };
}

/** Pagefind's excerpt, which is HTML with <mark> in it, as plain pieces: nothing of it is run as markup. */
export function excerptParts(html: string): ExcerptPart[] {
  let at = 0;
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .map((piece) => {
      const isMatch = piece.startsWith('<mark>');
      const text = plain(piece.replace(/<\/?mark>/g, ''));
      const part = { at, text, isMatch };
      at += piece.length;
      return part;
    })
    .filter(({ text }) => text !== '');
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

const plain = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);

function load(): Promise<Pagefind> {
  loading ??= (async () => {
    // The index is made after the site is built, so a bundler cannot know this file.
    const file = '/pagefind/pagefind.js';
    const pagefind: Pagefind = await import(/* @vite-ignore */ file);
    await pagefind.init();
    return pagefind;
  })();
  loading.catch(() => {
    loading = undefined; // the next search tries again
  });
  return loading;
}
