import * as pagefind from 'pagefind';
import { FILLER } from '#site/search/format/terms.ts';
import { type IndexFile, unpacked, withShortNames } from './pagefindNames.ts';

/** How many terms a file of the index holds: small files for a phone, and not so many that their list weighs. */
const CHUNK = 2000;
const SHARDS_AT_ONCE = 50;
const SCRIPT = 'pagefind.js';
/** What the index is; it is put into the script, as it would be a request before all others. */
const ENTRY = 'pagefind-entry.json';
/** What Pagefind writes besides that nobody asks for: its own interfaces, and the shards' text in the index's form. */
const UNUSED = /-ui\.(js|css)$|highlight|worker|entry\.json$|^fragment\//;

/** Has Pagefind, a process of its own, index the terms of shards; `meanwhile` is run while it does. */
export async function pagefindFiles(
  contents: readonly string[],
  meanwhile: () => void,
): Promise<IndexFile[]> {
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
    const entry = files.find(({ path }) => path === ENTRY)?.content;
    if (!entry) throw new Error(`Pagefind has written no ${ENTRY}.`);
    return withShortNames(files.map(({ path, content }) => [path, content]))
      .filter(([path]) => !UNUSED.test(path))
      .map((file) => forBrowser(file, Buffer.from(entry).toString()));
  } catch (cause) {
    throw new Error('The search index was not made.', { cause });
  } finally {
    await pagefind.close();
  }
}

/**
 * Pagefind's script takes a file of the index that does not load for an empty one, and answers that nothing was found:
 * without the handler that swallows the failure, it fails. Its WebAssembly comes as it is, so that a server sends it by
 * Brotli, which makes it 8 kB smaller than Pagefind's gzip.
 */
function forBrowser([path, bytes]: IndexFile, entry: string): IndexFile {
  if (path === SCRIPT) return [path, changedScript(bytes, entry)];
  const [, name] = /^(.+)\.pagefind$/.exec(path) ?? [];
  return name === undefined ? [path, bytes] : [`${name}.wasm`, unpacked(bytes)];
}

const changesWith = (entry: string): [from: RegExp, to: string][] => [
  [/(let entry_json\s*=\s*)await entry_response\.json\(\)/, `$1${entry.replaceAll('$', '$$$$')}`],
  [/let entry_response\s*=\s*await this\.throttledFetch\(entryUrl\);?/, ''],
  [/("load_index_chunk"\s*\)\s*\))\.catch\(\(\)\s*=>\s*\{\s*\}\)/, '$1'],
  [/(wasm\.\$\{language\})\.pagefind/, '$1.wasm'],
  [/this\.decompress\((new Uint8Array\(compressed_wasm\)),\s*"[^"]*"\)/, '$1'],
];

function changedScript(script: Uint8Array, entry: string): Uint8Array {
  let text = Buffer.from(script).toString();
  for (const [from, to] of changesWith(entry)) {
    if (!from.test(text)) throw new Error(`${SCRIPT} is not as known: it has no ${from}.`);
    text = text.replace(from, to);
  }
  return Buffer.from(text);
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
