import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { loadHolidays } from '#content/holidays/load.ts';
import { EVENT_KINDS } from '#content/model/event.ts';
import type { Day } from '#content/model/time/day.ts';
import type { Previewed } from '#content/preview.ts';
import type { Changed, Scope } from '#content/publication.ts';
import { paths } from '#site/paths.ts';
import type { ContentChange } from '#site/portal/content.ts';
import { openPortal } from '#site/portal/current.ts';
import { Portal } from '#site/portal/portal.ts';
import { ContentReader } from '#site/portal/read.ts';
import { preview as words } from '#site/words.ts';
import type { Address, Renderer } from './renderer.ts';

interface Options {
  /** The folder of what no page makes: scripts, styles, files served as they are. */
  client: string;
  /** The day that counts as today, asked at each page. */
  today: () => Day;
}

type Draft = Record<string, unknown>;

/** Where each kind of document is shown; what every page says of the portal, on the home page. */
const PATHS: Record<Previewed, (slug: string) => string> = {
  stories: paths.story,
  events: paths.event,
  brands: paths.brand,
  pages: paths.page,
  site: () => paths.home,
};

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Renders the page of a draft as the builder would render it once it is published: with the same bundle, from what the
 * public reads and the draft. It writes nothing anywhere, and forgets each draft with its page.
 */
export class Preview {
  readonly #renderer: Renderer;
  readonly #options: Options;
  #open: { portal: Portal; reader: ContentReader } | undefined;
  /** What is to be read anew before the next page. */
  #changed: Changed[] = [];

  constructor(renderer: Renderer, options: Options) {
    this.#renderer = renderer;
    this.#options = options;
  }

  /** Hears that what the public reads has changed. */
  take(scope: Scope): void {
    if (scope === 'everything') this.#open = undefined;
    else this.#changed.push(...scope);
  }

  /**
   * The page of a draft, and the fields of it that are stood in for.
   * @throws Error with one sentence when the CMS cannot be read, or the page not be rendered.
   */
  async page(collection: Previewed, draft: Draft): Promise<{ html: string; lacking: string[] }> {
    const { portal, reader } = await this.#upToDate();
    const { change, lacking } = await reader.draft(collection, draft, this.#standIns());
    const undo = undoOf(change, portal);
    portal.apply(change);
    try {
      const shown = Object.values(change.set).flat().at(-1);
      const slug = shown && 'slug' in shown ? shown.slug : '';
      const { bytes, error } = await this.#renderer.render(
        this.#addressOf(PATHS[collection](slug)),
      );
      if (!bytes) throw error;
      return { html: bytes.toString(), lacking };
    } finally {
      portal.apply(undo);
    }
  }

  /** A file that a page asks for, or undefined where there is none. */
  async file(path: string): Promise<{ type: string; bytes: Buffer } | undefined> {
    const type = TYPES[extname(path)];
    if (!type || path.split('/').includes('..')) return undefined;
    const stored = await readFile(join(this.#options.client, path)).catch(() => undefined);
    if (stored) return { type, bytes: stored };
    const route = this.#renderer.routes.find(
      (one) => one.type === 'endpoint' && one.pattern.test(path),
    );
    if (!route) return undefined;
    await this.#upToDate();
    const { bytes } = await this.#renderer.render({ path, file: '', route });
    return bytes && { type, bytes };
  }

  async #upToDate(): Promise<{ portal: Portal; reader: ContentReader }> {
    const today = this.#options.today();
    // The day goes forward; where a clock was set back, everything begins anew.
    if (this.#open && today < this.#open.portal.today) this.#open = undefined;
    const open = this.#open ?? (await readAll(today));
    this.#open = open;
    const changed = this.#changed.splice(0);
    if (changed.length > 0) {
      try {
        open.portal.apply((await open.reader.some(changed, open.portal.site)).change);
      } catch (error) {
        this.#open = undefined;
        throw error;
      }
    }
    open.portal.setDay(today);
    openPortal(open.portal);
    return open;
  }

  #addressOf(path: string): Address {
    const route = this.#renderer.routes.find(
      ({ pattern, type }) => type === 'page' && pattern.test(path),
    );
    if (!route) throw new Error(`The site has no page ${path}.`);
    return { path, file: '', route };
  }

  /** What stands for what is not filled in yet. */
  #standIns(): Draft {
    const today = this.#options.today();
    return {
      slug: words.slug,
      title: words.title,
      name: words.title,
      summary: words.summary,
      description: words.summary,
      place: words.place,
      date: today,
      kind: EVENT_KINDS[0],
      schedule: { from: today, rules: [{ kind: 'once' }] },
    };
  }
}

async function readAll(today: Day): Promise<{ portal: Portal; reader: ContentReader }> {
  let current: Portal | undefined;
  const reader = new ContentReader({
    document: (id) => current?.document(id),
    venueName: (slug) => current?.venue(slug)?.name,
  });
  const { change } = await reader.all(undefined);
  const portal = new Portal(today, loadHolidays());
  portal.apply(change);
  current = portal;
  return { portal, reader };
}

/** What takes a draft out again: the document as the public reads it, or its going. New pictures stay: they are public. */
function undoOf({ site, set: { media: _, ...set } }: ContentChange, portal: Portal): ContentChange {
  const undo: ContentChange = { site: site && portal.site, set: {}, gone: [] };
  for (const [collection, documents] of Object.entries(set)) {
    for (const { id } of documents) {
      const before = portal.document(id);
      if (before) Object.assign(undo.set, { [collection]: [before] });
      else undo.gone.push(id);
    }
  }
  return undo;
}
