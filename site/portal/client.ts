import { PayloadSDK, PayloadSDKError } from '@payloadcms/sdk';
import type { Where } from 'payload';
import type { Config } from '../../cms/payload-types.ts';
import { cmsName, cmsUrl, transport } from './transport.ts';

const PAGE_SIZE = 500;

/** They stand in the address, which servers limit to some thousand characters. */
const IDS_AT_ONCE = 100;

const sdk = new PayloadSDK<Config>({ baseURL: `${cmsUrl}/api`, fetch: transport });

type Collection = Exclude<
  keyof Config['collections'],
  `payload-${string}` | 'users' | 'publications'
>;

/**
 * Every document of a collection that the public may read, with relations as ids.
 * @throws Error with one sentence when the CMS does not answer, refuses, or answers something else.
 */
export async function readAll(collection: Collection): Promise<unknown[]> {
  const docs: { id: string }[] = [];
  // By the last id and not by a number of pages: a deletion meanwhile would move the first of a page out of sight.
  for (;;) {
    const last = docs.at(-1)?.id;
    const where: Where = last === undefined ? {} : { id: { greater_than: last } };
    const reply = await asked(collection, () =>
      sdk.find({ collection, where, limit: PAGE_SIZE, depth: 0, sort: 'id' }),
    );
    if (!Array.isArray(reply?.docs)) throw notACms(collection);
    docs.push(...reply.docs);
    if (!reply.hasNextPage) return docs;
  }
}

/** Those documents of a collection, by their ids, that the public may read. Throws as {@link readAll} does. */
export async function readSome(collection: Collection, ids: string[]): Promise<unknown[]> {
  const docs: unknown[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const where = { id: { in: ids.slice(from, from + IDS_AT_ONCE) } };
    const reply = await asked(collection, () =>
      sdk.find({ collection, where, limit: IDS_AT_ONCE, depth: 0, pagination: false }),
    );
    if (!Array.isArray(reply?.docs)) throw notACms(collection);
    docs.push(...reply.docs);
  }
  return docs;
}

/** What the CMS says of the site itself. Throws as {@link readAll} does. */
export const readSite = (): Promise<unknown> =>
  asked('globals/site', () => sdk.findGlobal({ slug: 'site', depth: 0 }));

/** The bytes of a picture's file. Throws as {@link readAll} does. */
export async function readFile(filename: string): Promise<ArrayBuffer> {
  const path = `media/file/${encodeURIComponent(filename)}`;
  const response = await asked(path, () => transport(`${cmsUrl}/api/${path}`));
  if (!response.ok) throw new Error(`${cap(cmsName)} answered ${response.status} to ${path}.`);
  return response.arrayBuffer();
}

async function asked<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PayloadSDKError) {
      throw new Error(`${cap(cmsName)} answered ${error.status} to ${what}: ${error.message}.`);
    }
    if (error instanceof SyntaxError) throw notACms(what);
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new Error(`${cap(cmsName)} does not answer to ${what}: ${reason}.`);
  }
}

const notACms = (what: string): Error =>
  new Error(`${cap(cmsName)} answered ${what} with something that is not a Payload reply.`);

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
