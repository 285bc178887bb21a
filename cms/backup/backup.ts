import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Payload, SanitizedConfig } from 'payload';
import { recordCommand } from '../audit/command.ts';
import type { PictureStore } from '../pictures/store.ts';
import { appliedSchemas } from '../upgrades/applied.ts';
import { currentSchema } from '../upgrades/schema.ts';
import { type About, PART_BYTES, partName } from './archive/format.ts';
import { verifyArchive } from './archive/verify.ts';
import { type Entry, type Written, writeArchive } from './archive/write.ts';
import type { Data } from './canonical.ts';
import { ownPayload } from './ownPayload.ts';
import { filesOf, pictureEntry } from './pictures.ts';
import { linesIn, lineText } from './readContent.ts';
import { type Section, sectionName, sectionsOf } from './sections.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { removeUnfinished, unfinished } from './unfinished.ts';

/** So often it is tried to find content that nobody changes meanwhile, where that is needed. */
const TRIES = 5;
/** A picture's files are written so long before its document, at most. */
const SETTLED_AFTER_MS = 3000;

interface Options {
  config: SanitizedConfig;
  path: string;
  about: About;
  pictures: PictureStore;
  recipient?: string | undefined;
  /** Hears of each file that is written. For tests, which change something meanwhile. */
  onEntry?: ((name: string) => void | Promise<void>) | undefined;
}

/**
 * Writes everything that the portal holds into one new file, as it was at one moment, while the portal runs. It has
 * its name when it has been read again and found whole.
 * @throws Error when it cannot be written, or is changed all the time; nothing is left then.
 */
export async function backup(options: Options): Promise<Written> {
  const { path } = options;
  if (existsSync(path)) throw new Error(`${path} is there already: name a new file.`);
  await removeUnfinished(dirname(path), basename(path));
  const part = unfinished(path);
  const { payload, close } = await ownPayload(options.config);
  try {
    await requireSchema(payload);
    for (let tried = 1; tried <= TRIES; tried += 1) {
      await rm(part, { force: true });
      const written = await attempt(payload, { ...options, path: part }, tried > 1).catch(
        (error) => {
          if (payload.db.name === 'sqlite' || tried > 1) throw error;
          return null; // its moment was too short, if it was that
        },
      );
      if (!written) continue;
      await verifyWritten(part, written, options);
      await rename(part, path);
      await recordCommand(payload, { action: 'backedUp', title: basename(path), details: path });
      return written;
    }
    throw new Error(
      `The content was changed each of ${TRIES} times while it was read: try again when less is done.`,
    );
  } finally {
    await rm(part, { force: true });
    await close();
  }
}

async function requireSchema(payload: Payload): Promise<void> {
  const applied = await appliedSchemas(payload);
  if (applied === null) throw new Error('There is no portal here yet: nothing to back up.');
  if (payload.db.name === 'sqlite' && applied.at(-1) !== currentSchema()) {
    throw new Error(
      'The database is of another version of the portal: back it up with that one, or start this one first.',
    );
  }
}

/** Whoever encrypts cannot read again: then the bytes are those that were written. */
async function verifyWritten(
  path: string,
  written: Written,
  { recipient, about }: Pick<Options, 'recipient' | 'about'>,
): Promise<void> {
  if (!recipient) {
    await verifyArchive({ path }, ({ schema }) => schema === about.schema);
    return;
  }
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer); // bytes
  if (hash.digest('hex') !== written.sha256) {
    throw new Error(`What is in ${path} is not what was written: check the disk.`);
  }
}

/** @returns null when something was changed meanwhile that makes of it no one moment's state. */
async function attempt(
  payload: Payload,
  options: Options,
  isPlain: boolean,
): Promise<Written | null> {
  const content = new Content(payload, await snapshotOf(payload, isPlain), options);
  try {
    const written = await writeArchive({
      path: options.path,
      about: options.about,
      recipient: options.recipient,
      entries: content.entries(),
      rest: () => ({
        madeAt: new Date().toISOString(),
        counts: content.counts,
        missing: content.missing,
      }),
    });
    if (!content.isKept()) return null;
    await content.end();
    return (await content.isOneMoment()) ? written : null;
  } finally {
    await content.end();
  }
}

class Content {
  readonly counts: Record<string, number> = {};
  readonly missing: string[] = [];
  readonly #payload: Payload;
  readonly #snapshot: Snapshot;
  readonly #options: Options;
  readonly #sections: Section[];
  readonly #digest = createHash('sha256');
  readonly #files = new Map<string, unknown>();
  readonly #pictures = createHash('sha256');
  #isOpen = true;
  /** Whether a file is not what its document says: it may be about to be replaced. */
  #isUnsettled = false;

  constructor(payload: Payload, snapshot: Snapshot, options: Options) {
    this.#payload = payload;
    this.#snapshot = snapshot;
    this.#options = options;
    this.#sections = sectionsOf(payload.config);
  }

  async *entries(): AsyncGenerator<Entry> {
    for (const section of this.#sections) yield* this.#parts(section);
    for (const [file, size] of [...this.#files].sort(byName)) {
      const entry = await pictureEntry(this.#options.pictures, file);
      if (entry) yield entry;
      else this.missing.push(file);
      if (entry?.size !== size) this.#isUnsettled = true;
      await this.#options.onEntry?.(file);
    }
  }

  isKept(): boolean {
    return this.#snapshot.isKept();
  }

  async end(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#snapshot.end();
  }

  /** Pictures are files, of which nobody keeps a moment; and not every database does. */
  async isOneMoment(): Promise<boolean> {
    if (this.#isUnsettled) await setTimeout(SETTLED_AFTER_MS);
    const now = { pictures: createHash('sha256'), content: createHash('sha256') };
    const sections = this.#snapshot.isOneMoment
      ? this.#sections.filter(isOfPictures)
      : this.#sections;
    for (const section of sections) {
      for await (const line of linesIn(this.#payload, section, {})) {
        now.content.update(lineText(line));
        if (isOfPictures(section)) now.pictures.update(lineText(line));
      }
    }
    const isUnchanged = this.#pictures.digest('hex') === now.pictures.digest('hex');
    if (this.#snapshot.isOneMoment) return isUnchanged;
    return isUnchanged && this.#digest.digest('hex') === now.content.digest('hex');
  }

  async *#parts(section: Section): AsyncGenerator<Entry> {
    const name = sectionName(section);
    let [number, lines, bytes, count] = [0, [] as string[], 0, 0];
    const part = async (): Promise<Entry> => {
      number += 1;
      const body = Buffer.from(lines.join(''));
      [lines, bytes] = [[], 0];
      const entry = { name: partName(name, number), size: body.length, body };
      await this.#options.onEntry?.(entry.name);
      return entry;
    };
    for await (const line of linesIn(this.#payload, section, this.#snapshot.req)) {
      const text = lineText(line);
      this.#noteLine(section, line, text);
      lines.push(text);
      bytes += text.length;
      count += 1;
      if (bytes >= PART_BYTES) yield await part();
    }
    if (lines.length > 0) yield await part();
    if (count > 0) this.counts[name] = count;
  }

  #noteLine(section: Section, line: Data, text: string): void {
    this.#digest.update(text);
    if (!isOfPictures(section)) return;
    this.#pictures.update(text);
    for (const [file, size] of filesOf(line)) this.#files.set(file, size);
  }
}

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : 1;

const isOfPictures = ({ kind, slug }: Section): boolean => kind === 'documents' && slug === 'media';
