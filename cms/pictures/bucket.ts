import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { contentType } from 'mime-types';
import { PictureStoreAway } from '../errors.ts';
import type { OpenFile, PictureStore } from './store.ts';

/** Whoever waits for a picture waits no longer than this for the store, each time that it is asked; it is asked twice. */
const ANSWERS_WITHIN_MS = 6000;
const CONNECTS_WITHIN_MS = 3000;
/** A file is stored within this, however often it is tried: until then nobody else's save is written (cms/transactions.ts). */
const STORED_WITHIN_MS = 15_000;
const REMOVED_WITHIN_MS = 5000;
const REMOVED_AT_ONCE = 16;
const STALLS_AT_MOST_MS = 60_000;

/** By this file a bucket is known to hold a restore that has not ended. */
const RESTORING = '.restoring';

export interface ServedFile extends OpenFile {
  type: string;
  etag: string | undefined;
  /** As HTTP says it, where only a part was asked for. */
  range?: string | undefined;
}

/** What HTTP asks for, as its headers `Range` and `If-None-Match` say it. */
interface Asked {
  range?: string | undefined;
  known?: string | undefined;
}

/** A bucket of a store that speaks S3, or a folder in one. @throws PictureStoreAway when it does not do what is asked */
export class PictureBucket implements PictureStore {
  readonly name: string;
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #client: S3Client;
  /** What should be gone, and could not be removed: tried again with the next that is removed. */
  readonly #left = new Set<string>();

  constructor({ bucket, prefix }: { bucket: string; prefix: string }, store: S3ClientConfig) {
    this.name = `s3://${bucket}/${prefix}`;
    this.#bucket = bucket;
    this.#prefix = prefix;
    this.#client = new S3Client({
      ...store,
      maxAttempts: 2,
      requestHandler: {
        connectionTimeout: CONNECTS_WITHIN_MS,
        requestTimeout: ANSWERS_WITHIN_MS,
        throwOnRequestTimeout: true,
        socketTimeout: STALLS_AT_MOST_MS,
      },
    });
  }

  async names(): Promise<string[]> {
    return (await this.#list()).filter((name) => name !== RESTORING);
  }

  async open(file: string): Promise<OpenFile | null> {
    const found = await this.serve(file, {});
    return typeof found === 'string' ? null : found;
  }

  /** A file, or the part of it that is asked for, unless the asker has it. */
  async serve(
    file: string,
    { range: Range, known: IfNoneMatch }: Asked,
  ): Promise<ServedFile | null | 'no such range' | 'not modified'> {
    try {
      const found = await this.#client.send(
        new GetObjectCommand({
          ...this.#at(file),
          ...(Range && { Range }),
          ...(IfNoneMatch && { IfNoneMatch }),
        }),
      );
      // On Node the SDK gives a stream of Node's.
      const body = (found.Body as Readable | undefined) ?? Readable.from([]);
      return {
        size: found.ContentLength ?? 0,
        body,
        type: typeOf(file),
        etag: found.ETag,
        range: found.ContentRange,
      };
    } catch (error) {
      if (statusOf(error) === 404 && nameOf(error) !== 'NoSuchBucket') return null;
      if (statusOf(error) === 416) return 'no such range';
      if (statusOf(error) === 304) return 'not modified';
      throw new PictureStoreAway('reading', error);
    }
  }

  async has(file: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand(this.#at(file)));
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw new PictureStoreAway('reading', error);
    }
  }

  /** Puts files, name → bytes: when it throws, some may be there. */
  async put(files: Map<string, Buffer>): Promise<void> {
    for (const file of files.keys()) this.#left.delete(file);
    const put = async ([file, body]: [string, Buffer]) => {
      const md5 = createHash('md5').update(body).digest('base64');
      const of = { Body: body, ContentType: typeOf(file), ContentMD5: md5 };
      await this.#client.send(
        new PutObjectCommand({ ...this.#at(file), ...of }),
        within(STORED_WITHIN_MS),
      );
    };
    const results = await Promise.allSettled([...files].map(put));
    for (const result of results) {
      if (result.status === 'rejected') {
        throw new PictureStoreAway('writing', result.reason);
      }
    }
  }

  /** Removes files, and those that were left before. @returns those that are left now. */
  async remove(files: Iterable<string>): Promise<string[]> {
    for (const file of files) this.#left.add(file);
    const due = [...this.#left];
    for (let at = 0; at < due.length; at += REMOVED_AT_ONCE) {
      const some = due.slice(at, at + REMOVED_AT_ONCE).map((file) => this.#removeOne(file));
      if ((await Promise.allSettled(some)).some(({ status }) => status === 'rejected')) break;
    }
    return [...this.#left];
  }

  /** Notes that a restore, which has a name, is putting files here. */
  beginRestoring(name: string): Promise<void> {
    return this.put(new Map([[RESTORING, Buffer.from(name)]]));
  }

  async endRestoring(): Promise<void> {
    this.#requireGone(await this.remove([RESTORING]));
  }

  /** Takes away what the restore of that name has put here, and nothing that is of others. */
  async clear(name: string): Promise<void> {
    const note = await this.open(RESTORING);
    if (!note || (await bytesOf(note)).toString() !== name) return;
    this.#requireGone(await this.remove(await this.names()));
    await this.endRestoring();
  }

  async #removeOne(file: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(file)), within(REMOVED_WITHIN_MS));
    this.#left.delete(file);
  }

  #requireGone(left: string[]): void {
    if (left.length > 0) throw new PictureStoreAway('writing');
  }

  async #list(): Promise<string[]> {
    const found: string[] = [];
    let from: string | undefined;
    try {
      do {
        const page = await this.#client.send(
          new ListObjectsV2Command({
            Bucket: this.#bucket,
            Prefix: this.#prefix,
            ContinuationToken: from,
          }),
        );
        for (const { Key } of page.Contents ?? []) {
          const name = Key?.slice(this.#prefix.length);
          if (name) found.push(name); // a folder itself has none
        }
        from = page.NextContinuationToken;
      } while (from);
    } catch (error) {
      throw new PictureStoreAway('reading', error);
    }
    return found;
  }

  #at(file: string) {
    return { Bucket: this.#bucket, Key: this.#prefix + file };
  }
}

/** All of a file. @throws PictureStoreAway when it breaks off */
export async function bytesOf({ size, body }: OpenFile): Promise<Buffer> {
  const parts = await body.toArray().catch((error) => {
    throw new PictureStoreAway('reading', error);
  });
  const bytes = Buffer.concat(parts);
  if (bytes.length === size) return bytes;
  throw new PictureStoreAway('reading');
}

/** However often the SDK tries. */
const within = (ms: number) => ({ abortSignal: AbortSignal.timeout(ms), requestTimeout: ms });

const typeOf = (file: string): string =>
  contentType(file.slice(file.lastIndexOf('.'))) || 'application/octet-stream';

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode; // as the SDK's have it

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
