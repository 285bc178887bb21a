import { setImmediate } from 'node:timers/promises';
import type { CollectionSlug, GlobalSlug, PayloadRequest } from 'payload';

/** Where somebody's name or number stands. */
export interface Named {
  /** The slug of a collection; of a global, which is its own id. */
  collection: string;
  id: string;
  title: string;
  /** Whether it is in the document as it is stored now, and in how many earlier versions. */
  isInDocument: boolean;
  versions: number;
  isInTrash: boolean;
}

const AT_ONCE = 200;
/** More than these nobody goes through one by one. */
const MOST_FOUND = 200;

/**
 * Finds a name or a number in everything that people write: documents, drafts, earlier versions, the trash, the
 * settings of the site. Reads them all, since no database looks into the paragraphs of a text; others get their turn meanwhile.
 */
export async function findNamed(req: PayloadRequest, sought: string): Promise<Named[]> {
  const found = new Map<string, Named>();
  const trashed = new Set<string>();
  const note = ({ slug, titled }: Kind, id: string, doc: Stored, isVersion: boolean) => {
    const key = `${slug}/${id}`;
    if (!isVersion && doc.deletedAt) trashed.add(key);
    if (!JSON.stringify(doc).includes(JSON.stringify(sought).slice(1, -1))) return;
    const named = found.get(key) ?? {
      ...{ collection: slug, id, title: String(doc[titled] ?? '') },
      ...{ isInDocument: false, versions: 0, isInTrash: trashed.has(key) },
    };
    if (isVersion) named.versions += 1;
    else named.isInDocument = true;
    found.set(key, named);
  };
  for (const { slug } of req.payload.config.globals) {
    const kind = { slug, titled: 'name' };
    for (const { doc, isVersion } of await everyStateOf(req, slug as GlobalSlug)) {
      note(kind, slug, doc, isVersion);
    }
  }
  for (const { config } of Object.values(req.payload.collections)) {
    if (config.slug.startsWith('payload-') || OWN.includes(config.slug)) continue;
    const kind = { slug: config.slug, titled: config.admin.useAsTitle ?? 'id' };
    for (const isVersion of config.versions ? [false, true] : [false]) {
      for await (const doc of everyOne(req, config.slug as CollectionSlug, isVersion)) {
        const { parent, version } = doc as { parent?: unknown; version?: Stored }; // what a version has
        note(kind, String(isVersion ? parent : doc.id), version ?? doc, isVersion);
        if (found.size >= MOST_FOUND) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

/** What holds no words of people, or what must stay as it is. */
const OWN = ['audits', 'leases', 'presences', 'preview-links', 'users', 'publications'];

interface Kind {
  slug: string;
  /** The field that people know a document by. */
  titled: string;
}

interface Stored extends Record<string, unknown> {
  id: string;
}

async function* everyOne(
  { payload }: PayloadRequest,
  collection: CollectionSlug,
  isVersion: boolean,
): AsyncGenerator<Stored> {
  for (let last: string | undefined; ; ) {
    const asked = {
      collection,
      ...(last !== undefined && { where: { id: { greater_than: last } } }),
      sort: 'id',
      limit: AT_ONCE,
      depth: 0,
      trash: true,
      overrideAccess: true,
    };
    const { docs, hasNextPage } = isVersion
      ? await payload.findVersions(asked)
      : await payload.find(asked);
    const stored = docs as unknown as Stored[]; // the generated types are those of one collection each
    yield* stored;
    last = stored.at(-1)?.id;
    if (!hasNextPage || last === undefined) return;
    await setImmediate();
  }
}

/** A global as it is now, and its versions. */
async function everyStateOf(
  { payload }: PayloadRequest,
  slug: GlobalSlug,
): Promise<{ doc: Stored; isVersion: boolean }[]> {
  const now = await payload.findGlobal({ slug, depth: 0, overrideAccess: true });
  const { docs } = await payload.findGlobalVersions({
    slug,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return [
    { doc: now as unknown as Stored, isVersion: false }, // the generated types are those of one global each
    ...docs.map(({ version }) => ({ doc: version as unknown as Stored, isVersion: true })),
  ];
}
