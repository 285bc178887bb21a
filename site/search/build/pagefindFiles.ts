import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { FILLER } from '#site/search/format/terms.ts';

/** How many terms a file of the index holds: small files for a phone, and not so many that their list weighs. */
const CHUNK = 3000;
const SHARDS_AT_ONCE = 50;
const SCRIPT = 'pagefind.js';
/** What Pagefind writes besides that nobody asks for: its own interfaces, and the shards' text in the index's form. */
const UNUSED = /-ui\.(js|css)$|highlight|worker|^fragment\//;

/** Pagefind's index of some shards. */
interface MadeIndex {
  files: [path: string, bytes: Uint8Array][];
  /** Pagefind's names of the shards, in order. */
  shards: string[];
}

/** Has Pagefind, a process of its own, index the terms of shards; `meanwhile` is run while it does. */
export async function pagefindFiles(
  contents: readonly string[],
  meanwhile: () => void,
): Promise<MadeIndex> {
  // Pagefind's own variable: its Node API has no setting for it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(CHUNK);
  try {
    const { index, errors } = await pagefind.createIndex();
    if (!index) throw new Error(errors.join('; '));
    // An index of nothing is not written; a shard of nothing can be asked.
    await addShards(index, contents.length > 0 ? contents : [FILLER]);
    const [{ files, errors: problems }] = await Promise.all([
      index.getFiles(),
      Promise.resolve().then(meanwhile),
    ]);
    if (problems.length > 0) throw new Error(problems.join('; '));
    return {
      files: files.flatMap(({ path, content }) =>
        UNUSED.test(path) ? [] : [[path, path === SCRIPT ? sayingFailures(content) : content]],
      ),
      shards: namesOfShards(files),
    };
  } catch (cause) {
    throw new Error('The search index was not made.', { cause });
  } finally {
    await pagefind.close();
  }
}

/**
 * Pagefind's script takes a file of the index that does not load for an empty one, and answers that nothing was found:
 * without the handler that swallows the failure, it fails.
 */
function sayingFailures(script: Uint8Array): Uint8Array {
  const text = Buffer.from(script).toString();
  const changed = text.replace(
    /("load_index_chunk"\s*\)\s*\))\.catch\(\(\)\s*=>\s*\{\s*\}\)/,
    '$1',
  );
  if (changed === text) throw new Error(`${SCRIPT} is not as known: see what it does on failures.`);
  return Buffer.from(changed);
}

async function addShards(index: pagefind.PagefindIndex, contents: readonly string[]) {
  for (let from = 0; from < contents.length; from += SHARDS_AT_ONCE) {
    const added = contents
      .slice(from, from + SHARDS_AT_ONCE)
      .map((content, ahead) =>
        index.addCustomRecord({ url: `/${from + ahead}`, content, language: 'und' }),
      );
    const problems = (await Promise.all(added)).flatMap(({ errors }) => errors);
    if (problems.length > 0) throw new Error(problems.join('; '));
  }
}

/** Pagefind calls a shard by a hash in its answers; the fragment of that name knows the number we gave it. */
function namesOfShards(files: readonly pagefind.IndexFile[]): string[] {
  const names: string[] = [];
  for (const { path, content } of files) {
    const [, name] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (name === undefined) continue;
    const number = /"url":"\/(\d+)"/.exec(gunzipSync(content).toString())?.[1];
    names[Number(number)] = name;
  }
  return names;
}
