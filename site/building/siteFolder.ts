// Files are small and many: asking for them one by one, without a promise each, takes a third of the time, and nobody
// else waits in this process. Compressing alone goes on in other threads.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
  readonly #failures: unknown[] = [];
  /** Folders that are known to be there. */
  readonly #folders = new Set<string>();

  constructor(site: string) {
    this.#site = site;
    this.#staging = `${site}.staging`;
  }

  /** Finishes what an earlier process left half-done, or drops what it had only prepared. */
  heal(): void {
    const journal = readOr(join(this.#staging, JOURNAL));
    if (journal) this.#carryOut(JSON.parse(journal.toString()) as Journal); // written below
    this.#clear();
  }

  /** The files of the site, without their compressed twins. */
  files(): Set<string> {
    if (!existsSync(this.#site)) return new Set();
    const all = readdirSync(this.#site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.#site.length + 1));
    const found = new Set(all);
    for (const file of all) {
      if (TWINS.some((twin) => file.endsWith(twin) && found.has(file.slice(0, -twin.length)))) {
        found.delete(file);
      }
    }
    return found;
  }

  has = (file: string): boolean => existsSync(join(this.#site, file));

  /** When a file was last written, in milliseconds since 1970. */
  writtenAt = (file: string): number =>
    statSync(join(this.#site, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

  /**
   * Prepares a file, unless the site has it with the same bytes. New files take their places first, then those of a
   * lower rank.
   */
  async stage(file: string, bytes: Uint8Array, rank = 0): Promise<void> {
    const standing = readOr(join(this.#site, file));
    if (standing?.equals(bytes)) return;
    while (this.#compressing.size >= COMPRESSED_AT_ONCE) await Promise.race(this.#compressing);
    const staged = join(this.#staging, file);
    this.#makeFolder(dirname(staged));
    writeFileSync(staged, bytes);
    // What is new comes before all that may link to it.
    this.#staged.set(file, standing ? rank + 1 : 0);
    const writing = this.#writeTwins(file, bytes).finally(() => this.#compressing.delete(writing));
    writing.catch((error) => this.#failures.push(error)); // thrown when all is to take its place
    this.#compressing.add(writing);
  }

  remove(file: string): void {
    this.#removed.add(file);
  }

  /**
   * Puts all that is prepared into its place: what lists link to before the lists, and what goes last.
   * @returns how many files were written and removed.
   * @throws Error when a file cannot be written: then nothing has changed, or the next start goes through with it.
   */
  async commit(): Promise<{ written: number; removed: number }> {
    await Promise.allSettled(this.#compressing);
    for (const failure of this.#failures) throw failure;
    const place = [...this.#staged].sort(([, a], [, b]) => a - b).map(([file]) => file);
    const remove = [...this.#removed].filter((file) => !this.#staged.has(file) && this.has(file));
    if (place.length > 0 && !existsSync(this.#site)) {
      renameSync(this.#staging, this.#site);
    } else if (place.length + remove.length > 0) {
      this.#makeFolder(this.#staging);
      const journal: Journal = { place, remove };
      writeFileSync(join(this.#staging, `${JOURNAL}.part`), JSON.stringify(journal));
      renameSync(join(this.#staging, `${JOURNAL}.part`), join(this.#staging, JOURNAL));
      this.#carryOut(journal);
    }
    this.#clear();
    return { written: place.length, removed: remove.length };
  }

  /** Drops what is prepared: the site stays as it is. */
  async drop(): Promise<void> {
    await Promise.allSettled(this.#compressing);
    this.#clear();
  }

  #clear(): void {
    this.#staged.clear();
    this.#removed.clear();
    this.#failures.length = 0;
    this.#folders.clear();
    rmSync(this.#staging, { recursive: true, force: true });
  }

  async #writeTwins(file: string, bytes: Uint8Array): Promise<void> {
    // After the file itself: a twin that is older than it is not sent.
    for (const twin of await twinsOf(file, bytes)) {
      writeFileSync(join(this.#staging, file + twin.extension), twin.bytes);
    }
  }

  #carryOut({ place, remove }: Journal): void {
    for (const file of place) {
      this.#makeFolder(dirname(join(this.#site, file)));
      this.#move(file);
      // A twin that is not there any more must not outlive its file.
      for (const twin of TWINS) {
        if (!this.#move(file + twin)) rmSync(join(this.#site, file + twin), { force: true });
      }
    }
    for (const file of remove) {
      for (const twin of ['', ...TWINS]) rmSync(join(this.#site, file + twin), { force: true });
      this.#removeEmpty(dirname(file));
    }
  }

  /** @returns whether the file was there: another process may have moved it before it was killed. */
  #move(file: string): boolean {
    try {
      renameSync(join(this.#staging, file), join(this.#site, file));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // Node's own errors have codes
      return false;
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #removeEmpty(folder: string): void {
    try {
      for (let at = folder; at !== '.' && at !== ''; at = dirname(at)) {
        rmdirSync(join(this.#site, at));
      }
    } catch {
      // It holds something still.
    }
  }
}

/** What a file holds; null when it is not there, or cannot be read. */
function readOr(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
