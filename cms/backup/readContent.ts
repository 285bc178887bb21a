import type { CollectionSlug, GlobalSlug, Payload, PayloadRequest, TypeWithVersion } from 'payload';
import { canonical, type Data } from './canonical.ts';
import { LEFT_OUT_FIELDS, WITHOUT_IDS } from './leftOut.ts';
import type { Section } from './sections.ts';

/** So many documents are read at once, and the versions of so many. */
const PAGE = 100;
const PARENTS = 10;

type Req = Partial<PayloadRequest>;

/** What a section holds, one line a document or version, in an order that is the same in every database. */
export async function* linesIn(payload: Payload, section: Section, req: Req): AsyncGenerator<Data> {
  const { kind, slug } = section;
  if (kind === 'documents') yield* documents(payload, section, req);
  else if (kind === 'versions') yield* versions(payload, section, req);
  else if (kind === 'globals') {
    const global = await payload.db.findGlobal({ slug: slug as GlobalSlug, req });
    const { id: _, ...data } = (global ?? {}) as Data; // an adapter gives what is stored
    const line = canonical(section.fields, data);
    if (Object.keys(line).length > 0) yield line;
  } else {
    const { docs } = await payload.db.findGlobalVersions({
      global: slug as GlobalSlug,
      limit: 0,
      pagination: false,
      req,
    });
    yield* inOrder(docs.map((version) => versionLine(section, version)));
  }
}

/** The text of a line. */
export const lineText = (line: Data): string => `${JSON.stringify(line)}\n`;

async function* documents(payload: Payload, { slug, fields }: Section, req: Req) {
  if (WITHOUT_IDS.includes(slug)) {
    const all = await find(payload, slug, {}, 0, req);
    const lines = all.map(({ id: _, ...doc }) => canonical(fields, doc));
    yield* lines.sort((one, other) => order(lineText(one), lineText(other)));
    return;
  }
  const leftOut = LEFT_OUT_FIELDS[slug] ?? [];
  for await (const page of pages(payload, slug, req)) {
    for (const doc of page) {
      for (const name of leftOut) delete doc[name];
      yield canonical(fields, doc);
    }
  }
}

async function* pages(payload: Payload, slug: string, req: Req, size = PAGE) {
  let last: unknown;
  for (;;) {
    const where = last === undefined ? {} : { id: { greater_than: last } };
    const docs = await find(payload, slug, where, size, req);
    if (docs.length > 0) yield docs;
    if (docs.length < size) return;
    last = docs.at(-1)?.id;
  }
}

async function find(
  payload: Payload,
  slug: string,
  where: object,
  limit: number,
  req: Req,
): Promise<Data[]> {
  const { docs } = await payload.db.find({
    collection: slug as CollectionSlug, // sections come from the config
    where: where as never, // ids are compared as texts
    sort: 'id',
    limit,
    pagination: false,
    req,
  });
  return docs as unknown as Data[]; // whatever the collection has
}

/** The versions of each document, the documents by their ids. A version's own id is the database's. */
async function* versions(payload: Payload, section: Section, req: Req) {
  for await (const page of pages(payload, section.slug, req, PARENTS)) {
    const ids = page.map(({ id }) => String(id));
    const { docs } = await payload.db.findVersions({
      collection: section.slug as CollectionSlug,
      where: { parent: { in: ids } },
      limit: 0,
      pagination: false,
      req,
    });
    const byParent = Map.groupBy(docs, ({ parent }) => String(parent));
    for (const id of ids) {
      yield* inOrder((byParent.get(id) ?? []).map((version) => versionLine(section, version)));
    }
  }
}

function versionLine({ fields }: Section, found: TypeWithVersion<object>): Data {
  const { parent, createdAt, updatedAt, version } = found;
  const { latest, autosave, snapshot, publishedLocale } = found as unknown as Data; // not in the type
  const { id: _, ...inner } = version as Data;
  const line = canonical([], {
    parent: parent === undefined || parent === null ? undefined : String(parent),
    createdAt: iso(createdAt),
    updatedAt: iso(updatedAt),
    // True or not there: one database says false, another nothing.
    latest: latest || undefined,
    autosave: autosave || undefined,
    snapshot: snapshot || undefined,
    publishedLocale,
  });
  return { ...line, version: canonical(fields, inner) };
}

const iso = (time: unknown): string | undefined =>
  time ? new Date(time as string).toISOString() : undefined;

/** In the order in which they were made, as far as can be known. */
function inOrder(lines: Data[]): Data[] {
  const key = (line: Data) =>
    [line.updatedAt, line.createdAt, line.latest ? '1' : '0', lineText(line)].join(' ');
  return lines.sort((one, other) => order(key(one), key(other)));
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
