import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { twinsOf } from './compress.ts';

/** What a publication does to the folder, in its order: files that take their places, and files that go. */
interface Journal {
  place: string[];
  remove: string[];
}

const JOURNAL = 'journal.json';
const TWINS = ['.br', '.gz'];
/** Compressing goes on in other threads; more files than this at once would only wait in memory. */
const COMPRESSED_AT_ONCE = 16;

/**
 * The folder of the site, which is served while it changes. A publication is prepared beside it; when all of it is
 * there, a journal is written, and each file is moved whole into its place. Whoever is killed before the journal has
 * changed nothing; after it, the next start goes through with it.
 */
export class SiteFolder {
  readonly #site: string;
  readonly #staging: string;
  /** What the publication places, each with its place in the order. */
  readonly #staged = new Map<string, number>();
  readonly #removed = new Set<string>();
  readonly #compressing = new Set<Promise<void>>();

  constructor(site: string) {
    this.#site = site;
    this.#staging = `${site}.staging`;
  }

  /** Finishes what an earlier process left half-done, or drops what it had only prepared. */
  async heal(): Promise<void> {
    const journal = await readFile(join(this.#staging, JOURNAL), 'utf8').catch(() => null);
    if (journal) await this.#carryOut(JSON.parse(journal) as Journal); // written below
    await rm(this.#staging, { recursive: true, force: true });
    this.#staged.clear();
    this.#removed.clear();
  }

  /** The files of the site, without their compressed twins. */
  async files(): Promise<Set<string>> {
    if (!existsSync(this.#site)) return new Set();
    const entries = await readdir(this.#site, { recursive: true, withFileTypes: true });
    const all = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.#site.length + 1));
    const found = new Set(all);
    for (const file of all) {
      if (TWINS.some((twin) => file.endsWith(twin) && found.has(file.slice(0, -twin.length))))
        found.delete(file);
    }
    return found;
  }

  has = (file: string): boolean => existsSync(join(this.#site, file));

  /** When a file was last written, in milliseconds since 1970. */
  async writtenAt(file: string): Promise<number> {
    return (await stat(join(this.#site, file)).catch(() => null))?.mtimeMs ?? 0;
  }

  /**
   * Prepares a file, unless the site has it with the same bytes. New files take their places first, then those of a
   * lower rank.
   * @returns whether it is another.
   */
  async stage(file: string, bytes: Uint8Array, rank = 0): Promise<boolean> {
    const standing = await readFile(join(this.#site, file)).catch(() => null);
    if (standing?.equals(bytes)) return false;
    while (this.#compressing.size >= COMPRESSED_AT_ONCE) await Promise.race(this.#compressing);
    const writing = this.#write(file, bytes).finally(() => this.#compressing.delete(writing));
    writing.catch(() => {}); // it is waited for below
    this.#compressing.add(writing);
    // What is new comes before all that may link to it.
    this.#staged.set(file, standing ? rank + 1 : 0);
    this.#failures.push(writing);
    return true;
  }

  readonly #failures: Promise<void>[] = [];

  remove(file: string): void {
    this.#removed.add(file);
  }

  /**
   * Puts all that is prepared into its place: what lists link to before the lists, and what goes last.
   * @returns how many files were written and removed.
   * @throws Error when a file cannot be written: then nothing has changed, or the next start goes through with it.
   */
  async commit(): Promise<{ written: number; removed: number }> {
    await Promise.all(this.#failures.splice(0));
    const place = [...this.#staged].sort(([, a], [, b]) => a - b).map(([file]) => file);
    const remove = [...this.#removed].filter((file) => !this.#staged.has(file) && this.has(file));
    if (place.length + remove.length > 0) {
      await mkdir(this.#staging, { recursive: true });
      const journal: Journal = { place, remove };
      await writeFile(join(this.#staging, `${JOURNAL}.part`), JSON.stringify(journal));
      await rename(join(this.#staging, `${JOURNAL}.part`), join(this.#staging, JOURNAL));
      await this.#carryOut(journal);
    }
    await this.drop();
    return { written: place.length, removed: remove.length };
  }

  /** Drops what is prepared: the site stays as it is. */
  async drop(): Promise<void> {
    await Promise.allSettled(this.#failures.splice(0));
    this.#staged.clear();
    this.#removed.clear();
    await rm(this.#staging, { recursive: true, force: true });
  }

  async #write(file: string, bytes: Uint8Array): Promise<void> {
    const staged = join(this.#staging, file);
    await mkdir(dirname(staged), { recursive: true });
    await writeFile(staged, bytes);
    // After the file itself: a twin that is older than it is not sent.
    for (const twin of await twinsOf(file, bytes))
      await writeFile(staged + twin.extension, twin.bytes);
  }

  async #carryOut({ place, remove }: Journal): Promise<void> {
    for (const file of place) {
      await mkdir(dirname(join(this.#site, file)), { recursive: true });
      await this.#move(file);
      // A twin that is not there any more must not outlive its file.
      for (const twin of TWINS) {
        if (!(await this.#move(file + twin)))
          await rm(join(this.#site, file + twin), { force: true });
      }
    }
    for (const file of remove) {
      for (const twin of ['', ...TWINS]) await rm(join(this.#site, file + twin), { force: true });
      await this.#removeEmpty(dirname(file));
    }
  }

  /** @returns whether the file was there: another process may have moved it before it was killed. */
  async #move(file: string): Promise<boolean> {
    try {
      await rename(join(this.#staging, file), join(this.#site, file));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // Node's own errors have codes
      return false;
    }
  }

  async #removeEmpty(folder: string): Promise<void> {
    for (let at = folder; at !== '.' && at !== ''; at = dirname(at)) {
      const isRemoved = await rmdir(join(this.#site, at)).then(
        () => true,
        () => false,
      );
      if (!isRemoved) return;
    }
  }
}
