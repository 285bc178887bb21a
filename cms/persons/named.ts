import { setImmediate } from 'node:timers/promises';
import type { CollectionSlug, PayloadRequest } from 'payload';

/** Where somebody's name or number stands. */
export interface Named {
  collection: string;
  id: string;
  title: string;
  /** Whether it is in the document as it is stored now, and in how many earlier versions. */
  isInDocument: boolean;
  versions: number;
}

const AT_ONCE = 200;
/** More than these nobody goes through one by one. */
const MOST_FOUND = 200;

/**
 * Finds a name or a number in everything that people write: documents, drafts, earlier versions, the trash. Reads them
 * all, since no database looks into the paragraphs of a text; others get their turn meanwhile.
 */
export async function findNamed(req: PayloadRequest, sought: string): Promise<Named[]> {
  const found = new Map<string, Named>();
  const note = (config: Config, id: string, doc: Stored, isVersion: boolean) => {
    if (!JSON.stringify(doc).includes(JSON.stringify(sought).slice(1, -1))) return;
    const key = `${config.slug}/${id}`;
    const title = String(doc[config.admin.useAsTitle ?? 'id'] ?? '');
    const named = found.get(key) ?? {
      ...{ collection: config.slug, id, title },
      ...{ isInDocument: false, versions: 0 },
    };
    if (isVersion) named.versions += 1;
    else named.isInDocument = true;
    found.set(key, named);
  };
  for (const { config } of Object.values(req.payload.collections)) {
    if (config.slug.startsWith('payload-') || OWN.includes(config.slug)) continue;
    for (const isVersion of config.versions ? [false, true] : [false]) {
      for await (const doc of everyOne(req, config.slug as CollectionSlug, isVersion)) {
        const { parent, version } = doc as { parent?: unknown; version?: Stored }; // what a version has
        note(config, String(isVersion ? parent : doc.id), version ?? doc, isVersion);
        if (found.size >= MOST_FOUND) return [...found.values()];
      }
    }
  }
  return [...found.values()];
}

/** What holds no words of people, or what must stay as it is. */
const OWN = ['audits', 'leases', 'presences', 'preview-links', 'users', 'publications'];

type Config = PayloadRequest['payload']['collections'][CollectionSlug]['config'];

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
