/** A file of the delta's postings: for each of its terms the positions in the delta, as steps. */
export type Bucket = Record<string, number[]>;

export const fileOfBucket = (bucket: number): string => `terms/${bucket}.json`;

/** Which of so many buckets a term is in: FNV-1a. */
export function bucketOf(term: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % count;
}
