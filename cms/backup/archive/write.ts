import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { pack as newPack, type Pack } from 'tar-stream';
import { ABOUT, type About, MANIFEST, type Manifest } from './format.ts';

export interface Entry {
  name: string;
  size: number;
  body: Buffer | Readable;
}

interface Options {
  path: string;
  about: About;
  entries: AsyncIterable<Entry>;
  /** What is known when all entries have been read. */
  rest: () => Pick<Manifest, 'madeAt' | 'counts' | 'missing'>;
  /** Whom it is encrypted for, as `age1…`. */
  recipient?: string | undefined;
}

export interface Written {
  manifest: Manifest;
  bytes: number;
  /** The digest of the file as it was written. */
  sha256: string;
}

/** Some of it is text, most are pictures that no effort makes smaller. */
const LEVEL = 3;

/**
 * Writes an archive, of which little is ever in memory: a tar, compressed by gzip, encrypted by age where somebody is named.
 * When it ends, well or not, nobody writes at the file any more.
 */
export async function writeArchive({
  path,
  about,
  entries,
  rest,
  recipient,
}: Options): Promise<Written> {
  const pack = newPack();
  const measured = new Measured();
  const compressed = createGzip({ level: LEVEL });
  // Before the file is opened: whom it is encrypted for may be nobody.
  const content = recipient ? await encrypted(compressed, recipient) : compressed;
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  const writing = Promise.all([pipeline(pack, compressed), pipeline(content, measured, file)]);
  writing.catch((error: Error) => pack.destroy(error));
  try {
    const manifest = await addAll(pack, { about, entries, rest });
    pack.finalize();
    await writing;
    return { manifest, ...measured.result() };
  } catch (error) {
    pack.destroy(error as Error); // what is thrown here is one
    // Where writing failed, that is the reason why nothing could be added.
    await writing;
    throw error;
  } finally {
    // One that is destroyed while it is being opened is there later.
    await finished(file.destroy()).catch(() => {});
  }
}

async function addAll(
  pack: Pack,
  { about, entries, rest }: Pick<Options, 'about' | 'entries' | 'rest'>,
): Promise<Manifest> {
  const listed: Manifest['entries'] = [];
  const add = async (entry: Entry) => {
    listed.push({ name: entry.name, size: entry.size, sha256: await addOne(pack, entry) });
  };
  await add(textEntry(ABOUT, about));
  for await (const entry of entries) await add(entry);
  const manifest = { ...about, ...rest(), entries: listed };
  await addOne(pack, textEntry(MANIFEST, manifest));
  return manifest;
}

function textEntry(name: string, value: object): Entry {
  const body = Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
  return { name, size: body.length, body };
}

/** @returns the digest of its content. */
async function addOne(pack: Pack, { name, size, body }: Entry): Promise<string> {
  const measured = new Measured();
  // The same content gives the same bytes: no times, no owner.
  const sink = pack.entry({ name, size, mode: 0o644, mtime: new Date(0), type: 'file' });
  await pipeline(Readable.from(body instanceof Readable ? body : [body]), measured, sink);
  return measured.result().sha256;
}

async function encrypted(source: Readable, recipient: string): Promise<Readable> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const web = Readable.toWeb(source) as ReadableStream<Uint8Array>; // Node's own type of it is another name
  return Readable.fromWeb((await encrypter.encrypt(web)) as never); // the same
}

/** Passes on what comes, and knows its digest and size. */
export class Measured extends Transform {
  readonly #hash = createHash('sha256');
  #bytes = 0;

  override _transform(chunk: Buffer, _: string, next: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    next(null, chunk);
  }

  result(): { bytes: number; sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}
