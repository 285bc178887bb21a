import { createHash } from 'node:crypto';
import { compareText } from '#site/search/format/compareText.ts';

/** The files of a segment in a folder named by a hash of them all: the same name means the same bytes. */
export interface SegmentFolder {
  name: string;
  /** By paths that begin with the name. */
  files: Map<string, Uint8Array>;
}

export function segmentFolder(files: readonly [path: string, bytes: Uint8Array][]): SegmentFolder {
  const sorted = files.toSorted(([a], [b]) => compareText(a, b));
  const hash = createHash('sha256');
  for (const [path, bytes] of sorted) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  const name = hash.digest('hex').slice(0, 16);
  return { name, files: new Map(sorted.map(([path, bytes]) => [`${name}/${path}`, bytes])) };
}

/** Files of JSON in bytes. */
export const jsonFiles = (
  files: readonly [path: string, data: unknown][],
): [string, Uint8Array][] => files.map(([path, data]) => [path, jsonBytes(data)]);

export const jsonBytes = (data: unknown): Uint8Array => Buffer.from(JSON.stringify(data));

/** Two records with the same digest are the same. */
export const digestOf = (record: unknown): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64').slice(0, 20);
