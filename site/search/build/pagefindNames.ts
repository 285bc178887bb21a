import { gunzipSync, gzipSync } from 'node:zlib';

export type IndexFile = [path: string, bytes: Uint8Array];

const META = '.pf_meta';
const SIGNATURE = 'pagefind_dcd';
/** The first byte of a short text in CBOR, less the length of the text. */
const TEXT = 0x60;
/** Terms are letters and digits: nothing else in the list has an underscore. */
const HASH = /([\x60-\x77])(und_[0-9a-f]+)/g;

/**
 * Pagefind's files with numbers in the place of the hashes that it names shards and chunks by. The folder of the index
 * is named by a hash already, and hashes, which cannot be compressed, were two thirds of the list of the chunks. In
 * answers a shard is then called by the number that we gave it, in base 36.
 */
export function withShortNames(files: readonly IndexFile[]): IndexFile[] {
  const names = shardsByHash(files);
  const shards = names.size;
  const shorten = (_: string, length: string, hash: string): string => {
    if (length.charCodeAt(0) !== TEXT + hash.length)
      throw new Error(`Pagefind's list of chunks is not as known: see ${hash}.`);
    const name = names.get(hash) ?? (names.size - shards).toString(36);
    names.set(hash, name);
    return String.fromCharCode(TEXT + name.length) + name;
  };
  const listed = files.map(([path, bytes]): IndexFile => {
    if (!path.endsWith(META)) return [path, bytes];
    const list = Buffer.from(gunzipSync(bytes)).toString('latin1').replace(HASH, shorten);
    return [path, gzipSync(Buffer.from(list, 'latin1'), { level: 9 })];
  });
  return listed.map(([path, bytes]) => {
    const [, hash = ''] = /^index\/(.+)\.pf_index$/.exec(path) ?? [];
    return [hash ? path.replace(hash, names.get(hash) ?? hash) : path, bytes];
  });
}

/** What a file of Pagefind holds, without its compression and its signature. */
export function unpacked(bytes: Uint8Array): Uint8Array {
  const content = gunzipSync(bytes);
  const signature = content.subarray(0, SIGNATURE.length).toString();
  if (signature !== SIGNATURE) throw new Error(`A file of Pagefind begins with ${signature}.`);
  return content.subarray(SIGNATURE.length);
}

/** The fragment that Pagefind names by a shard's hash knows the number we gave the shard. */
function shardsByHash(files: readonly IndexFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, bytes] of files) {
    const [, hash] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (hash === undefined) continue;
    const number = /"url":"\/(\d+)"/.exec(gunzipSync(bytes).toString())?.[1];
    names.set(hash, Number(number).toString(36));
  }
  return names;
}
