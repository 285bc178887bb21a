import type { Payload } from 'payload';
import { messageOf } from '#content/messageOf.ts';
import { filesOf } from '../backup/pictures.ts';
import { withoutSecrets } from '../logging/secrets.ts';
import type { PictureStore } from '../pictures/store.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

const PAGE = 500;
/** So many names are said; the others are counted. */
const NAMED = 5;

interface Pictures {
  /** How many files there should be. */
  count: number;
  missing: string[];
  /** What is in the store and belongs to no picture. */
  unnamed: string[];
}

type Named = Pick<PictureStore, 'name'>;

/** That a bucket answers: of a folder the disk is looked at. */
export const bucketAnswers = ({ name }: Named): Finding =>
  right(`存图片的 ${name} 连得上。`, `The store of pictures answers: ${name}.`);

/** What is in a bucket for nothing. */
export const bucketHoldsMore = ({ name }: Named, unnamed: string[]): Finding =>
  doubtful(
    `${name} 里有 ${unnamed.length} 个文件不属于任何图片，比如 ${unnamed[0]}：没有人正在传图片的话，可以删掉。`,
    `In ${name} files belong to no picture: ${unnamed.length}, as ${unnamed[0]}; unless somebody sends a picture just now, they can be deleted.`,
  );

export function bucketAway({ name }: Named, error: unknown): Finding {
  const reason = withoutSecrets(causeOf(error)).replaceAll('\n', ' ');
  return wrong(
    `存图片的 ${name} 连不上，或者不让用（${reason}）：请看 S3_BUCKET、S3_ENDPOINT 和密钥对不对。`,
    `The store of pictures ${name} does not answer, or refuses (${reason}): see whether S3_BUCKET, S3_ENDPOINT and the keys are right.`,
  );
}

const causeOf = (error: unknown): string =>
  messageOf(error instanceof Error ? (error.cause ?? error) : error);

export function picturesFinding({ count, missing }: Omit<Pictures, 'unnamed'>): Finding {
  if (missing.length === 0) {
    return right(`图片文件都在（${count} 个）。`, `All files of pictures are there (${count}).`);
  }
  const named = missing.slice(0, NAMED);
  const isMore = missing.length > named.length;
  return wrong(
    `少了 ${missing.length} 个图片文件：${named.join('、')}${isMore ? ' 等' : ''}，请从备份里找回来，或者重新上传。`,
    `Of ${count} files of pictures ${missing.length} are missing: ${named.join(', ')}${isMore ? ' …' : ''}; take them from a backup, or upload them again.`,
  );
}

/** Which files the documents name, which of them are not in the store, and what else is there. */
export async function picturesOf(payload: Payload, names: string[]): Promise<Pictures> {
  const there = new Set(names);
  const named = new Set<string>();
  const missing: string[] = [];
  let count = 0;
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'media',
      select: { filename: true, sizes: true },
      sort: 'id',
      limit: PAGE,
      page,
      depth: 0,
      trash: true,
      overrideAccess: true,
    });
    const files = docs.flatMap((doc) => filesOf({ ...doc }).map(([file]) => file));
    count += files.length;
    for (const file of files) named.add(file);
    missing.push(...files.filter((file) => !there.has(file)));
    if (!hasNextPage) return { count, missing, unnamed: names.filter((name) => !named.has(name)) };
  }
}
