import {
  createWriteStream,
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
import { pipeline } from 'node:stream/promises';
import type { Settings } from '#content/settings.ts';
import type { PictureBucket } from '../pictures/bucket.ts';
import { type OfStores, pictureBucket, pictureFolder } from '../pictures/ofSettings.ts';

/** Which settings say where a portal is. */
export type Where = Pick<Settings, 'DATABASE_URI'> & OfStores;

interface Noted {
  state: 'writing' | 'whole';
  /** By it a bucket knows whose files it holds. */
  name: string;
}

/** Where the content is kept, and where that of an archive is put until it is whole. */
export class Place {
  /** The SQLite file; null on MongoDB. */
  readonly database: string | null;
  /** Where the files of pictures are: a folder, or a bucket. */
  readonly pictures: string;
  readonly bucket: PictureBucket | undefined;
  readonly #journal: string;

  constructor(settings: Where) {
    const { DATABASE_URI, DATA_DIR } = settings;
    this.database = DATABASE_URI.startsWith('file:')
      ? resolve(DATABASE_URI.slice('file:'.length))
      : null;
    this.pictures = resolve(pictureFolder(settings));
    this.bucket = pictureBucket(settings);
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
    return existsSync(this.#journal) ? this.#noted().state : 'none';
  }

  /** Makes room: whatever is there was left by a restore that did not come to its end. */
  async begin(): Promise<void> {
    mkdirSync(resolve(this.pictures, '..'), { recursive: true });
    const name = crypto.randomUUID();
    this.#note({ state: 'writing', name });
    if (this.bucket) await this.bucket.beginRestoring(name);
    else mkdirSync(this.stagedPictures, { recursive: true });
  }

  /** Puts a file of a picture where it waits until all is whole; in a bucket it has its name at once. */
  async take(file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
    if (!this.bucket) {
      const path = join(this.stagedPictures, file);
      return pipeline(bytes, createWriteStream(path, { flags: 'wx' }));
    }
    const chunks: Buffer[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    await this.bucket.put(new Map([[file, Buffer.concat(chunks)]]));
  }

  /** Forgets a restore that did not come to its end. */
  async abandon(): Promise<void> {
    await this.bucket?.clear(this.#noted().name);
    rmSync(this.stagedPictures, { recursive: true, force: true });
    if (this.stagedDatabase) removeDatabase(this.stagedDatabase);
    rmSync(this.#journal, { force: true });
  }

  /** Puts what is whole into its place. Whoever is killed on the way leaves the rest to the next start. */
  async finish(): Promise<void> {
    if (this.stagedDatabase && existsSync(this.stagedDatabase)) await settled(this.stagedDatabase);
    this.#note({ ...this.#noted(), state: 'whole' });
    // First, as it can fail: then nothing is in its place yet, and whoever gives up may take all away.
    await this.bucket?.endRestoring();
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
    if (this.bucket) return (await this.bucket.names())[0] ?? null;
    if (!existsSync(this.pictures)) return null;
    const [first] = await readdir(this.pictures);
    return first ?? null;
  }

  #note(noted: Noted): void {
    writeFileSync(`${this.#journal}.new`, JSON.stringify(noted), { flush: true });
    renameSync(`${this.#journal}.new`, this.#journal);
  }

  #noted(): Noted {
    try {
      const { state, name } = JSON.parse(readFileSync(this.#journal, 'utf8'));
      return { state: state === 'whole' ? 'whole' : 'writing', name: String(name) };
    } catch {
      return { state: 'writing', name: '' }; // killed while it was written
    }
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
