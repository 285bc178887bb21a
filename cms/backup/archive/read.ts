import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { type Readable, Readable as ReadableStreamOf, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { extract as newExtract } from 'tar-stream';
import { messageOf } from '#content/messageOf.ts';
import { ABOUT, MANIFEST, MOST_BYTES, pictureOf, sectionOf } from './format.ts';

export interface Source {
  path: string;
  /** The file with the identity that it is encrypted for, as `age-keygen` writes it. */
  identity?: string | undefined;
}

export interface ReadEntry {
  name: string;
  size: number;
  body: Readable;
}

/** An archive that is refused: its message says what is wrong with it. */
export class BadArchive extends Error {}

/** So much may come before the next entry begins: a long name, what fills up a block, what is on its way. */
const BETWEEN_BYTES = 2_000_000;

/**
 * The entries of an archive, one after another; each is to be read before the next is asked for.
 * @throws BadArchive
 */
export async function* entriesOf(source: Source): AsyncGenerator<ReadEntry> {
  const plain = await compressedBytes(source);
  const guard = new Guard();
  const extract = newExtract();
  const reading = pipeline(plain, createGunzip(), guard, extract);
  reading.catch(() => {}); // the extract is destroyed with it, and throws below
  try {
    for await (const entry of extract) {
      const { name, size = 0, type } = entry.header;
      const most = mostOf(name);
      if (type !== 'file' || most === null) {
        throw new BadArchive(`it holds ${JSON.stringify(name)}, which no backup has`);
      }
      if (size > most) throw new BadArchive(`its ${name} is larger than any can be`);
      guard.allow(size);
      // A stream of Node's own, which a stream of streamx is not by its type.
      yield { name, size, body: entry as unknown as Readable };
    }
    await reading;
  } catch (error) {
    extract.destroy();
    throw asBadArchive(error);
  }
}

/** Everything that an entry holds, which is little enough for the memory. */
export async function bytesOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer); // a stream of bytes
  return Buffer.concat(chunks);
}

function mostOf(name: string): number | null {
  if (name === ABOUT) return MOST_BYTES.about;
  if (name === MANIFEST) return MOST_BYTES.manifest;
  if (sectionOf(name)) return MOST_BYTES.part;
  return pictureOf(name) ? MOST_BYTES.picture : null;
}

const GZIP = [0x1f, 0x8b];
const AGE = 'age-encryption.org/';

/** What is compressed in the archive: decrypted, where it is encrypted. */
async function compressedBytes({ path, identity }: Source): Promise<Readable> {
  const head = await headOf(path);
  if (head.length === 0) throw new BadArchive('it is empty');
  if (head.toString('latin1').startsWith(AGE)) {
    if (!identity) {
      throw new BadArchive('it is encrypted: name the file with its key by --identity FILE');
    }
    return decrypted(path, identity);
  }
  if (!GZIP.every((byte, at) => head[at] === byte)) {
    throw new BadArchive('it is another type of file');
  }
  return createReadStream(path);
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadArchive(error.code === 'ENOENT' ? 'there is no such file' : error.message);
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new BadArchive(messageOf(error));
  } finally {
    await file.close();
  }
}

async function decrypted(path: string, identity: string): Promise<Readable> {
  const decrypter = new Decrypter();
  try {
    for (const line of (await readFile(identity, 'utf8')).split('\n')) {
      if (line.trim() && !line.startsWith('#')) decrypter.addIdentity(line.trim());
    }
  } catch (error) {
    throw new BadArchive(`${identity} holds no key to open it with (${messageOf(error)})`);
  }
  const web = ReadableStreamOf.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>; // see write.ts
  try {
    return ReadableStreamOf.fromWeb((await decrypter.decrypt(web)) as never);
  } catch {
    throw new BadArchive(`the key in ${identity} does not open it`);
  }
}

/** Ends the reading of what unpacks to more than its entries say they hold. */
class Guard extends Transform {
  #left = BETWEEN_BYTES;

  allow(bytes: number): void {
    this.#left += bytes + BETWEEN_BYTES;
  }

  override _transform(
    chunk: Buffer,
    _: string,
    next: (error: Error | null, chunk?: Buffer) => void,
  ): void {
    this.#left -= chunk.length;
    if (this.#left < 0) next(new BadArchive('it unpacks to more than it says'));
    else next(null, chunk);
  }
}

/** What went wrong while an archive was read, as a refusal of it. */
export const asBadArchive = (error: unknown): BadArchive =>
  error instanceof BadArchive ? error : new BadArchive(reasonOf(error));

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException; // of a stream
  const isCutShort = code === 'Z_BUF_ERROR' || /unexpected end/i.test(message);
  if (isCutShort) return 'it is cut short: copy it again, or take another backup';
  return `it is damaged (${message}): copy it again, or take another backup`;
}
