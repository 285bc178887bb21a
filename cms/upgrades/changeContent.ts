import type { CollectionSlug, GlobalSlug, Payload } from 'payload';
import { afterSteps, type Step } from './steps.ts';

type Data = Record<string, unknown>;

const PAGE = 100;

/** Does the steps to all that a database holds, documents, globals and versions. What is so already is not written. */
export async function changeContent(payload: Payload, steps: Step[]): Promise<void> {
  if (steps.length === 0) return;
  for (const { slug, versions } of payload.config.collections) {
    await changeDocuments(payload, steps, slug);
    if (versions) await changeVersions(payload, steps, slug);
  }
  for (const { slug } of payload.config.globals) await changeGlobal(payload, steps, slug);
}

async function changeDocuments(payload: Payload, steps: Step[], slug: string): Promise<void> {
  const collection = slug as CollectionSlug; // of the config
  for (let last: unknown; ; ) {
    const { docs } = await payload.db.find<Data & { id: string }>({
      collection,
      where: last === undefined ? {} : { id: { greater_than: last } as never },
      sort: 'id',
      limit: PAGE,
      pagination: false,
    });
    for (const doc of docs) {
      const data = changed(doc, afterSteps(steps, { kind: 'documents', slug }, doc));
      if (data) await payload.db.updateOne({ collection, id: doc.id, data });
    }
    if (docs.length < PAGE) return;
    last = docs.at(-1)?.id;
  }
}

async function changeVersions(payload: Payload, steps: Step[], slug: string): Promise<void> {
  const collection = slug as CollectionSlug; // of the config
  for (let last: unknown; ; ) {
    const { docs } = await payload.db.findVersions<Data>({
      collection,
      where: last === undefined ? {} : { id: { greater_than: last } as never },
      sort: 'id',
      limit: PAGE,
      pagination: false,
    });
    for (const found of docs) {
      const line = found as unknown as Data; // with what the type leaves out
      const after = afterSteps(steps, { kind: 'versions', slug }, line);
      if (JSON.stringify(after) === JSON.stringify(line)) continue;
      const { createdAt, updatedAt } = found;
      const versionData = { version: after.version, createdAt, updatedAt } as never; // its other fields stay
      await payload.db.updateVersion({ collection, id: found.id, versionData });
    }
    if (docs.length < PAGE) return;
    last = docs.at(-1)?.id;
  }
}

async function changeGlobal(payload: Payload, steps: Step[], slug: string): Promise<void> {
  const global = (await payload.db.findGlobal({ slug: slug as GlobalSlug })) as Data | null;
  if (!global || Object.keys(global).length === 0) return;
  const data = changed(global, afterSteps(steps, { kind: 'globals', slug }, global));
  if (data) await payload.db.updateGlobal({ slug: slug as GlobalSlug, data });
}

/** What is another after the steps, with the time of the last change as it was; null when nothing is. */
function changed(before: Data, after: Data): Data | null {
  const entries = Object.entries(after).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
  );
  if (entries.length === 0) return null;
  return { ...Object.fromEntries(entries), updatedAt: before.updatedAt };
}
