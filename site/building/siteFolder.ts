// Files are small and many: asking for them one by one, without a promise each, takes a third of the time, and nobody
// else waits in this process. Compressing alone goes on in other threads.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isCompressible, twinsOf } from './compress.ts';
import { carryOut, type Journal, readJournal, writeJournal } from './journal.ts';
import { lock } from './lock.ts';

const TWINS = ['.br', '.gz'];
/** More files than this at once would only wait in memory to be compressed. */
const COMPRESSED_AT_ONCE = 16;

/**
 * The folder of the site, which is served while it changes. A publication is prepared beside it; when all of it is
 * there, a journal is written, and each file is moved whole into its place. Whoever is killed before the journal has
 * changed nothing; after it, the next start goes through with it.
 */
export class SiteFolder {
  readonly #site: string;
  readonly #staging: string;
  /** What is prepared, each with its place in the order. */
  readonly #staged = new Map<string, number>();
  /** The compressed twins of what is prepared. */
  readonly #twins = new Set<string>();
  readonly #removed = new Set<string>();
  readonly #compressing = new Set<Promise<void>>();
  readonly #failures: unknown[] = [];
  /** Folders that are known to be there. */
  readonly #folders = new Set<string>();

  constructor(site: string) {
    this.#site = site;
    this.#staging = `${site}.staging`;
  }

  /**
   * Makes the folder this process's own, finishes what an earlier one left half-done, and drops what it had only prepared.
   * @throws Error when another process writes the folder.
   */
  open(): void {
    lock(`${this.#site}.lock`);
    const journal = readJournal(this.#staging);
    if (journal) this.#goThrough(journal);
    this.#clear();
  }

  /** The files of the site, or of a folder in it, without their compressed twins. */
  files(folder = ''): Set<string> {
    const root = join(this.#site, folder);
    if (!existsSync(root)) return new Set();
    const all = readdirSync(root, { recursive: true, withFileTypes: true })
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

  /**
   * Prepares a file, unless the site has it with the same bytes. New files take their places first, then those of a
   * lower rank.
   */
  async stage(file: string, bytes: Uint8Array, rank = 0): Promise<void> {
    const standing = readOr(join(this.#site, file));
    const isWhole = !isCompressible(file, bytes) || this.has(`${file}.gz`);
    if (isWhole && standing?.equals(bytes)) return;
    while (this.#compressing.size >= COMPRESSED_AT_ONCE) await Promise.race(this.#compressing);
    const staged = join(this.#staging, file);
    const folder = dirname(staged);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
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
   * @throws Error when a file cannot be written. Nothing has changed then, or `open` goes through with the rest.
   */
  async commit(): Promise<{ written: number; removed: number }> {
    await Promise.allSettled(this.#compressing);
    for (const failure of this.#failures) throw failure;
    const place = [...this.#staged].sort(([, a], [, b]) => a - b).map(([file]) => file);
    const remove = [...this.#removed].filter((file) => !this.#staged.has(file) && this.has(file));
    if (place.length > 0 && !existsSync(this.#site)) {
      renameSync(this.#staging, this.#site);
    } else if (place.length + remove.length > 0) {
      mkdirSync(this.#staging, { recursive: true });
      const journal = this.#journalOf(place, remove);
      writeJournal(this.#staging, journal);
      this.#goThrough(journal);
    }
    this.#clear();
    return { written: place.length, removed: remove.length };
  }

  /** Drops what is prepared, and the site stays as it is; but what has been begun is left for `open` to go through with. */
  async drop(): Promise<void> {
    await Promise.allSettled(this.#compressing);
    if (!readJournal(this.#staging)) this.#clear();
  }

  /** A file with its twins, and no twin that a file has no more. */
  #journalOf(place: string[], remove: string[]): Journal {
    const twinsOfFile = (file: string) => TWINS.map((twin) => file + twin);
    const lost = place
      .flatMap(twinsOfFile)
      .filter((twin) => !this.#twins.has(twin) && this.has(twin));
    return {
      move: place.flatMap((file) => [
        file,
        ...twinsOfFile(file).filter((twin) => this.#twins.has(twin)),
      ]),
      remove: [...lost, ...remove.flatMap((file) => [file, ...twinsOfFile(file)])],
    };
  }

  #goThrough(journal: Journal): void {
    for (const _ of carryOut(journal, { staging: this.#staging, site: this.#site }));
  }

  #clear(): void {
    this.#staged.clear();
    this.#twins.clear();
    this.#removed.clear();
    this.#failures.length = 0;
    this.#folders.clear();
    rmSync(this.#staging, { recursive: true, force: true });
  }

  async #writeTwins(file: string, bytes: Uint8Array): Promise<void> {
    // After the file itself: a twin that is older than it is not sent.
    for (const twin of await twinsOf(file, bytes)) {
      writeFileSync(join(this.#staging, file + twin.extension), twin.bytes);
      this.#twins.add(file + twin.extension);
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
