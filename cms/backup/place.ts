import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '#content/settings.ts';

type Where = Pick<Settings, 'DATABASE_URI' | 'DATA_DIR'>;

/** Where the content is kept, and where that of an archive is put until it is whole. */
export class Place {
  /** The SQLite file; null on MongoDB. */
  readonly database: string | null;
  readonly pictures: string;
  readonly #journal: string;

  constructor({ DATABASE_URI, DATA_DIR }: Where) {
    this.database = DATABASE_URI.startsWith('file:')
      ? resolve(DATABASE_URI.slice('file:'.length))
      : null;
    this.pictures = resolve(DATA_DIR, 'media');
    this.#journal = join(resolve(DATA_DIR), 'restoring.json');
  }

  get stagedDatabase(): string | null {
    return this.database && `${this.database}.restoring`;
  }

  get stagedPictures(): string {
    return `${this.pictures}.restoring`;
  }

  /** How far a restore has come that has not ended: what it writes may be half of it, or is whole and to be put in place. */
  get state(): 'none' | 'writing' | 'whole' {
    if (!existsSync(this.#journal)) return 'none';
    try {
      return JSON.parse(readFileSync(this.#journal, 'utf8')).state === 'whole'
        ? 'whole'
        : 'writing';
    } catch {
      return 'writing'; // killed while it was written
    }
  }

  /** Makes room: whatever is there was left by a restore that did not come to its end. */
  begin(): void {
    mkdirSync(resolve(this.pictures, '..'), { recursive: true });
    this.#note('writing');
    mkdirSync(this.stagedPictures, { recursive: true });
  }

  /** Forgets a restore that did not come to its end. */
  async abandon(): Promise<void> {
    rmSync(this.stagedPictures, { recursive: true, force: true });
    if (this.stagedDatabase) removeDatabase(this.stagedDatabase);
    rmSync(this.#journal, { force: true });
  }

  /** Puts what is whole into its place. Whoever is killed on the way leaves the rest to the next start. */
  async finish(): Promise<void> {
    if (this.stagedDatabase && existsSync(this.stagedDatabase)) await settled(this.stagedDatabase);
    this.#note('whole');
    if (existsSync(this.stagedPictures)) {
      // It was empty when the restore began, or is this restore's own of an earlier attempt.
      rmSync(this.pictures, { recursive: true, force: true });
      renameSync(this.stagedPictures, this.pictures);
    }
    if (this.database && this.stagedDatabase && existsSync(this.stagedDatabase)) {
      removeDatabase(this.database);
      renameSync(this.stagedDatabase, this.database);
    }
    rmSync(this.#journal, { force: true });
  }

  /** A file among the pictures; null when there is none. */
  async anyPicture(): Promise<string | null> {
    if (!existsSync(this.pictures)) return null;
    const [first] = await readdir(this.pictures);
    return first ?? null;
  }

  #note(state: 'writing' | 'whole'): void {
    writeFileSync(`${this.#journal}.new`, JSON.stringify({ state }), { flush: true });
    renameSync(`${this.#journal}.new`, this.#journal);
  }
}

/** A SQLite file with the log beside it, which belongs to this file alone. */
function removeDatabase(file: string): void {
  for (const end of ['-wal', '-shm', '']) rmSync(file + end, { force: true });
}

/** One file, on the disk: what its log held is in it already. */
async function settled(path: string): Promise<void> {
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw new Error(`${path} was not closed.`); // a fault of ours
  }
  for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
