import { readdir } from 'node:fs/promises';
import type { Payload } from 'payload';
import { filesOf } from '../backup/pictures.ts';
import { type Finding, right, wrong } from './finding.ts';

const PAGE = 500;
/** So many names are said; the others are counted. */
const NAMED = 5;

interface Pictures {
  /** How many files there should be. */
  count: number;
  missing: string[];
}

export function picturesFinding({ count, missing }: Pictures): Finding {
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

/** Which files the documents name, and which of them are not in the folder. */
export async function picturesOf(payload: Payload, folder: string): Promise<Pictures> {
  const there = new Set(await readdir(folder).catch(() => []));
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
    missing.push(...files.filter((file) => !there.has(file)));
    if (!hasNextPage) return { count, missing };
  }
}
