import type { Previewed } from '#content/preview.ts';

/** What renders the page of a draft, in a process of its own. */
export interface Previewer {
  /**
   * The page of a document as the API answers it, and the fields of it that are stood in for.
   * @throws Error with one sentence when there is no such page to be had.
   */
  page: (
    collection: Previewed,
    document: Record<string, unknown>,
  ) => Promise<{ html: string; lacking: string[] }>;
  /** A file that a previewed page asks for; null where there is none, or where nothing has been previewed. */
  file: (path: string) => Promise<{ type: string; bytes: Buffer } | null>;
}

// Next.js bundles the endpoints and what starts with the server apart, so what they share is on the process.
const KEY = Symbol.for('portal.previewer');
const shared = process as { [KEY]?: Previewer };

/** Says who renders previews in this process. */
export function setPreviewer(previewer: Previewer): void {
  shared[KEY] = previewer;
}

/** Who renders previews in this process, if anybody does. */
export const previewer = (): Previewer | undefined => shared[KEY];
