import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadHolidays } from '#content/holidays/load.ts';
import { messageOf } from '#content/messageOf.ts';
import type { Day } from '#content/model/time/day.ts';
import type { BuildReport, Changed, FailedPage, HeldBack, Scope } from '#content/publication.ts';
import { openPortal } from '#site/portal/current.ts';
import { Portal } from '#site/portal/portal.ts';
import { ContentReader } from '#site/portal/read.ts';
import { SearchIndex, type SearchUpdate } from '#site/search/build/search.ts';
import { contentBefore, keepContent } from './kept.ts';
import { PageTable } from './pageTable.ts';
import type { Address, Renderer } from './renderer.ts';
import { SearchPages } from './searchPages.ts';
import { SiteFolder } from './siteFolder.ts';

export interface BuilderOptions {
  /** The folder of the site. */
  site: string;
  /** The folder of what no page makes: scripts, styles, files served as they are. */
  client: string;
  /** The day that counts as today, asked at each publication. */
  today: () => Day;
  /** Hears how far it is. */
  onProgress?: ((done: number, of: number) => void) | undefined;
}

/** What a publication did, and what stays as it was. */
export interface Outcome extends BuildReport {
  rendered: number;
  written: number;
  removed: number;
}

interface Open {
  portal: Portal;
  reader: ContentReader;
  pages: PageTable;
}

const SEARCH = 'pagefind';
/** What an open page may still ask for stays a day after the last page that names it: the names carry the content. */
const HASHED = ['_astro', SEARCH];
const HASHED_KEPT_MS = 24 * 3_600_000;
const PROGRESS_EVERY = 1000;

/**
 * Writes the site into its folder and keeps it up to date. It knows what each page has read, so that a change renders
 * the pages that it concerns and no other; the folder is then what a build from nothing would make it.
 */
export class Builder {
  readonly #renderer: Renderer;
  readonly #options: BuilderOptions;
  readonly #folder: SiteFolder;
  /** What is there now; none before the first publication, and after one that failed half-way. */
  #open: Open | undefined;
  /** The content that was shown last, while nothing is open. */
  #last: Portal | undefined;
  /** The hashed files of the scripts and styles, by their place in the site. */
  #client: string[] = [];
  /** Since when hashed files are asked for by no new page. */
  readonly #superseded = new Map<string, number>();
  #search = new SearchPages();
  #index: SearchIndex | undefined;
  #indexedOn: Day | undefined;
  #heldBack: HeldBack[] = [];
  readonly #failed = new Map<string, FailedPage>();

  constructor(renderer: Renderer, options: BuilderOptions) {
    this.#renderer = renderer;
    this.#options = options;
    this.#folder = new SiteFolder(options.site);
  }

  /**
   * Brings the pages up to date: with some documents, and with the day; or with everything, as the first time.
   * @throws Error with one sentence when the CMS cannot be read or the folder not be written: the site stays as it was.
   */
  async publish(scope: Scope): Promise<Outcome> {
    const isEarlier = this.#open !== undefined && this.#options.today() < this.#open.portal.today;
    try {
      return scope === 'everything' || !this.#open || isEarlier
        ? await this.#publishAll()
        : await this.#publishSome(scope, this.#open);
    } catch (error) {
      // What is known may be ahead of the folder now: the next publication looks at everything.
      this.#last = this.#open?.portal ?? this.#last;
      this.#open = undefined;
      await this.#folder.drop();
      throw error;
    }
  }

  /** Brings the search up to date with the pages. It follows them: whoever waits for a page need not wait for it. */
  async publishSearch(): Promise<void> {
    if (!this.#open) return;
    const { portal } = this.#open;
    try {
      const update = await this.#searchUpdate(portal);
      for (const [file, bytes] of update.files) await this.#folder.stage(join(SEARCH, file), bytes);
      const { path, bytes } = update.manifest;
      await this.#folder.stage(join(SEARCH, path), bytes, 1);
      await this.#folder.commit();
      await this.#sweep(new Set([...update.live, path].map((file) => join(SEARCH, file))));
    } catch (error) {
      this.#index = undefined; // the next time it is made of everything
      await this.#folder.drop();
      throw error;
    }
  }

  async #publishAll(): Promise<Outcome> {
    this.#folder.open();
    const known = this.#open?.portal ?? this.#last;
    const before = known?.content() ?? (await contentBefore(this.#options.site));
    const documents = new Map(
      before
        ? Object.values(before)
            .flat()
            .filter(hasId)
            .map((one) => [one.id, one])
        : [],
    );
    const names = new Map(before?.venues.map(({ slug, name }) => [slug, name]));
    let current: Portal | undefined;
    const reader = new ContentReader({
      document: (id) => current?.document(id) ?? documents.get(id),
      venueName: (slug) => current?.venue(slug)?.name ?? names.get(slug),
    });
    const { change, heldBack } = await reader.all(before?.site);
    const portal = new Portal(this.#options.today(), loadHolidays());
    portal.apply(change);
    current = portal;
    documents.clear(); // from here on the portal knows
    this.#heldBack = heldBack;
    openPortal(portal);

    const pages = new PageTable(this.#renderer);
    this.#open = { portal, reader, pages };
    this.#search = new SearchPages();
    this.#index = undefined;
    this.#failed.clear();
    const all = await pages.all();
    await this.#renderAll(all, pages);
    this.#client = await this.#stageClient();
    const there = new Set([...this.#client, ...all.map(({ file }) => file)]);
    for (const file of this.#folder.files()) {
      const isHashed = HASHED.some((folder) => file.startsWith(`${folder}/`));
      if (!there.has(file) && !isHashed) this.#folder.remove(file);
    }
    const done = await this.#folder.commit();
    await keepContent(this.#options.site, portal.content());
    return { ...done, rendered: all.length, ...this.#report() };
  }

  async #publishSome(
    changed: readonly Changed[],
    { portal, reader, pages }: Open,
  ): Promise<Outcome> {
    const { change, heldBack } = await reader.some(changed, portal.site);
    const isHeldBackAnew = JSON.stringify(heldBack) !== JSON.stringify(this.#heldBack);
    this.#heldBack = heldBack;
    const touched = new Set([...portal.apply(change), ...portal.setDay(this.#options.today())]);
    openPortal(portal);
    const { due, gone } = await pages.dueAfter(touched);
    for (const { path, file } of gone) {
      this.#failed.delete(path);
      this.#folder.remove(file);
    }
    // What could not be rendered is tried again: its reason may be gone without a change.
    const retried = pages.at(this.#failed.keys()).filter((one) => !due.includes(one));
    await this.#renderAll([...due, ...retried], pages);
    const done = await this.#folder.commit();
    this.#search.touch(touched);
    if (isHeldBackAnew) await keepContent(this.#options.site, portal.content());
    return { ...done, rendered: due.length, ...this.#report() };
  }

  /** Renders pages and prepares those that are others now. One that cannot be rendered stays as it was. */
  async #renderAll(addresses: readonly Address[], pages: PageTable): Promise<void> {
    for (const [at, address] of addresses.entries()) {
      const { path, file } = address;
      if (at % PROGRESS_EVERY === 0) this.#options.onProgress?.(at, addresses.length);
      const { bytes, reads, error } = await this.#renderer.render(address);
      pages.note(address, reads);
      if (bytes) {
        this.#failed.delete(path);
        await this.#folder.stage(file, bytes, rankOf(address));
      } else {
        const isKept = this.#folder.has(file);
        this.#failed.set(path, { path, message: messageOf(error), isKept });
      }
    }
  }

  async #stageClient(): Promise<string[]> {
    const { client } = this.#options;
    const entries = await readdir(client, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(client.length).replace(/^\//, ''));
    for (const file of files) await this.#folder.stage(file, await readFile(join(client, file)));
    return files;
  }

  /** Making the base anew takes seconds: it is done once a day at most, when the day has changed. */
  async #searchUpdate(portal: Portal): Promise<SearchUpdate> {
    const setting = { today: portal.today, synonyms: portal.synonyms };
    const isDue = this.#index?.needsRebuild && portal.today !== this.#indexedOn;
    if (this.#index && !isDue) {
      const { changed, gone } = this.#search.since(portal);
      return this.#index.update({ changed, gone }, setting);
    }
    this.#index = new SearchIndex();
    this.#indexedOn = portal.today;
    return this.#index.rebuild(this.#search.all(portal), setting);
  }

  /** Removes what no page and no reader has asked for for a day. */
  async #sweep(search: ReadonlySet<string>): Promise<void> {
    const live = new Set([...search, ...this.#client]);
    const now = Date.now();
    for (const file of HASHED.flatMap((folder) => [...this.#folder.files(folder)])) {
      if (live.has(file)) {
        this.#superseded.delete(file);
        continue;
      }
      const since = this.#superseded.get(file) ?? now;
      this.#superseded.set(file, since);
      if (now - since < HASHED_KEPT_MS) continue;
      this.#superseded.delete(file);
      this.#folder.remove(file);
    }
    await this.#folder.commit();
  }

  #report(): BuildReport {
    return { documents: this.#heldBack, pages: [...this.#failed.values()] };
  }
}

const hasId = (one: unknown): one is { id: string } =>
  typeof one === 'object' && one !== null && 'id' in one;

/** What others link to takes its place first: files, then events and stories, then the lists; the home page last. */
function rankOf({ path, route }: Address): number {
  if (route.type === 'endpoint') return 0;
  if (path === '/') return 3;
  return /^\/(events|stories)\/\[slug\]$/.test(route.route) ? 1 : 2;
}
