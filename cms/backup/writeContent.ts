import { createHash, type Hash } from 'node:crypto';
import type { CollectionSlug, FlattenedField, GlobalSlug, Payload, PayloadRequest } from 'payload';
import { filled } from '../unsetFields.ts';
import { canonical, type Data, withDefaults, withoutDangling } from './canonical.ts';
import { LEFT_OUT_FIELDS, WITHOUT_IDS } from './leftOut.ts';
import { linesIn, lineText } from './readContent.ts';
import { type Section, sectionName, sectionsOf } from './sections.ts';

/** So many lines are written in one transaction. */
const BATCH = 200;

/**
 * Puts content into an empty database through its adapter: no access rule, no hook, nothing that would change it. Then
 * reads it all again, and compares.
 */
export class ContentWriter {
  readonly #payload: Payload;
  readonly #sections: Map<string, Section>;
  readonly #isThere: (collection: string, id: string) => boolean;
  readonly #digests = new Map<string, Hash>();
  #versions: { section: Section; lines: Data[] } | undefined;
  #req: Partial<PayloadRequest> | undefined;
  #inBatch = 0;

  constructor(payload: Payload, isThere: (collection: string, id: string) => boolean) {
    this.#payload = payload;
    this.#isThere = isThere;
    this.#sections = new Map(sectionsOf(payload.config).map((one) => [sectionName(one), one]));
  }

  /** @throws Error when there is no such section in this portal */
  async write(name: string, given: Data): Promise<void> {
    const section = this.#sections.get(name);
    if (!section) throw new Error(`This portal has no ${name} to put what is in the archive.`);
    const line = this.#fitting(section, given);
    const digest = this.#digests.get(name) ?? createHash('sha256');
    this.#digests.set(name, digest.update(lineText(line)));
    if (section.kind === 'documents') await this.#document(section, line);
    else if (section.kind === 'globals') await this.#global(section, line);
    else await this.#version(section, line);
  }

  async end(): Promise<void> {
    await this.#flushVersions();
    await this.#commit();
  }

  /** @throws Error when the database holds anything else than what was written */
  async verify(): Promise<void> {
    for (const [name, section] of this.#sections) {
      const digest = createHash('sha256');
      for await (const line of linesIn(this.#payload, section, {})) digest.update(lineText(line));
      const expected = this.#digests.get(name) ?? createHash('sha256');
      if (digest.digest('hex') !== expected.digest('hex')) {
        throw new Error(`The database does not hold what was written into ${name}.`);
      }
    }
  }

  #fitting({ kind, slug, fields }: Section, line: Data): Data {
    const clean = (data: Data) =>
      withoutDangling(fields, withDefaults(fields, canonical(fields, data)), this.#isThere);
    if (kind === 'versions' || kind === 'globalVersions') {
      return { ...line, version: clean((line.version ?? {}) as Data) }; // what a version holds
    }
    const data = clean(line);
    for (const name of LEFT_OUT_FIELDS[slug] ?? []) delete data[name];
    return data;
  }

  async #document({ slug, fields }: Section, line: Data): Promise<void> {
    const hasId = !WITHOUT_IDS.includes(slug);
    await this.#payload.db.create({
      collection: slug as CollectionSlug, // sections come from the config
      ...(hasId && { customID: String(line.id) }),
      data: this.#stored(line, fields),
      returning: false,
      req: await this.#turn(),
    });
  }

  async #global({ slug, fields }: Section, line: Data): Promise<void> {
    const db = this.#payload.db;
    const req = await this.#turn();
    const global = slug as GlobalSlug; // the same
    await db.createGlobal({ slug: global, data: this.#stored(line, fields), req });
    // It is given a new time when it is made.
    await db.updateGlobal({ slug: global, data: this.#stored(line, fields), req });
  }

  /** As the database has it, which may change what it is given: on MongoDB too what is unset is null. */
  #stored(data: Data, fields: FlattenedField[]): Data {
    const own = structuredClone(data);
    if (this.#payload.db.name === 'sqlite') return own;
    // An id is in the data, or is the database's own.
    return filled(
      own,
      fields.filter(({ name }) => name !== 'id'),
    );
  }

  /** Those of one document are written together: which is its latest depends on all of them. */
  async #version(section: Section, line: Data): Promise<void> {
    const last = this.#versions?.lines[0];
    if (this.#versions?.section !== section || last?.parent !== line.parent) {
      await this.#flushVersions();
      this.#versions = { section, lines: [] };
    }
    this.#versions?.lines.push(line);
  }

  async #flushVersions(): Promise<void> {
    if (!this.#versions) return;
    const { section, lines } = this.#versions;
    this.#versions = undefined;
    const given = latestAfter(section, lines);
    for (const [at, line] of lines.entries()) {
      const isLatest = Boolean(line.latest);
      const id = await this.#createVersion(section, line);
      if (isLatest !== given[at]) await this.#correctLatest(section, id, line);
    }
  }

  async #createVersion({ kind, slug, fields }: Section, line: Data): Promise<string> {
    const { parent, createdAt, updatedAt, version, ...flags } = structuredClone(line);
    const { autosave, snapshot, publishedLocale } = flags;
    const args = {
      createdAt,
      updatedAt,
      autosave: Boolean(autosave),
      versionData: this.#stored(version as Data, fields), // what a version holds
      req: await this.#turn(),
      ...(snapshot === true && { snapshot }),
      ...(publishedLocale !== undefined && { publishedLocale }),
    } as never; // a line of an archive is of any collection
    const db = this.#payload.db;
    const made =
      kind === 'versions'
        ? await db.createVersion({ ...(args as object), collectionSlug: slug, parent } as never)
        : await db.createGlobalVersion({ ...(args as object), globalSlug: slug } as never);
    return String((made as { id: unknown }).id);
  }

  async #correctLatest({ kind, slug }: Section, id: string, line: Data): Promise<void> {
    const { createdAt, updatedAt, latest } = line;
    const versionData = { createdAt, updatedAt, latest: Boolean(latest) } as never; // some of its fields
    const req = await this.#turn();
    if (kind === 'versions') {
      await this.#payload.db.updateVersion({
        collection: slug as CollectionSlug,
        id,
        versionData,
        req,
      });
    } else {
      await this.#payload.db.updateGlobalVersion({
        global: slug as GlobalSlug,
        id,
        versionData,
        req,
      });
    }
  }

  /** The transaction of the next write. */
  async #turn(): Promise<Partial<PayloadRequest>> {
    if (this.#inBatch === BATCH) await this.#commit();
    this.#inBatch += 1;
    if (!this.#req) {
      const transactionID = await this.#payload.db.beginTransaction();
      this.#req = transactionID ? { transactionID } : {};
    }
    return this.#req;
  }

  async #commit(): Promise<void> {
    const id = await this.#req?.transactionID;
    if (id) await this.#payload.db.commitTransaction(id);
    this.#req = undefined;
    this.#inBatch = 0;
  }
}

/** Which versions a database takes for the latest when they are made one after another. */
function latestAfter({ kind }: Section, lines: Data[]): boolean[] {
  return lines.map((line, at) =>
    lines
      .slice(at + 1)
      .every((later) => kind === 'versions' && !(String(line.updatedAt) < String(later.updatedAt))),
  );
}
