import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { contentType } from 'mime-types';
import { cacheControlOf } from '../siteHeaders.ts';
import { Digests } from './digests.ts';
import { stepsOf } from './steps.ts';
import { NotOurs, OURS, STAYS, TakenOver, type Target } from './target.ts';

/** So many files are on their way at once. */
const AT_ONCE = 16;

/** A bucket of a store that speaks S3, or a folder in one. */
export class BucketTarget implements Target {
  readonly name: string;
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #client: S3Client;
  readonly #digests = new Digests();
  /** What is there, path → MD5; undefined when that has to be asked. */
  #there: Map<string, string> | undefined;

  constructor({ bucket, prefix }: { bucket: string; prefix: string }, store: S3ClientConfig) {
    this.name = `s3://${bucket}/${prefix}`;
    this.#bucket = bucket;
    this.#prefix = prefix;
    this.#client = new S3Client(store);
  }

  async send(site: string, isOurs: () => boolean): Promise<void> {
    const there = this.#there ?? (await this.#list());
    this.#there = undefined; // unless all goes well, what is there is asked next time
    const digests = this.#digests.of(site);
    for (const step of stepsOf(digests, there)) {
      await each('put' in step ? step.put : step.remove, async (file) => {
        if (!isOurs()) throw new TakenOver();
        if ('put' in step) await this.#put(file, await readFile(join(site, file)));
        else await this.#remove(file);
      });
    }
    this.#there = digests;
  }

  forget(): void {
    this.#there = undefined;
  }

  /** What of the site is there. @throws NotOurs when others' files are there. */
  async #list(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    let from: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: this.#bucket,
          Prefix: this.#prefix,
          ContinuationToken: from,
        }),
      );
      for (const { Key, ETag } of page.Contents ?? []) {
        if (Key) found.set(Key.slice(this.#prefix.length), ETag?.replaceAll('"', '') ?? '');
      }
      from = page.NextContinuationToken;
    } while (from);
    const isOurs = found.has(OURS);
    for (const file of found.keys()) {
      if (STAYS.includes(file.split('/')[0] ?? '')) found.delete(file);
    }
    if (!isOurs && found.size > 0) throw new NotOurs(this.name);
    if (!isOurs) await this.#put(OURS, Buffer.from('The portal sends its site here.\n'));
    return found;
  }

  async #put(file: string, body: Buffer): Promise<void> {
    const put = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: this.#prefix + file,
      Body: body,
      ContentType: contentType(file.slice(file.lastIndexOf('.'))) || 'application/octet-stream',
      CacheControl: cacheControlOf(`/${file}`),
    });
    await this.#client.send(put);
  }

  async #remove(file: string): Promise<void> {
    const remove = new DeleteObjectCommand({ Bucket: this.#bucket, Key: this.#prefix + file });
    await this.#client.send(remove);
  }
}

/** Does something with each file, some at once. @throws what the first that fails throws, when those begun have ended. */
async function each(files: string[], act: (file: string) => Promise<void>): Promise<void> {
  const waiting = files.values();
  const failures: unknown[] = [];
  const work = async () => {
    for (const file of waiting) {
      if (failures.length > 0) return;
      await act(file).catch((error) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const failure of failures) throw failure;
}
