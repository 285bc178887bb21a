import type { CollectionSlug, Payload } from 'payload';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { boundsOf, pinyinOf } from '../fields/listed.ts';
import { pictureIdsOf } from '../fields/pictureIds.ts';

const TITLES = {
  stories: 'title',
  events: 'title',
  brands: 'name',
  media: 'alt',
  communities: 'name',
  venues: 'name',
  teams: 'name',
  synonyms: 'word',
  pages: 'title',
} as const;

type Filled = keyof typeof TITLES;

/**
 * Gives documents from before lists were searched by pinyin, and events by their days, what the lists go by. What has
 * it is left alone, so this does nothing from the second start on.
 */
export async function fillListed(payload: Payload): Promise<void> {
  for (const [collection, titleField] of Object.entries(TITLES) as [Filled, string][]) {
    const config = payload.collections[collection].config;
    const { docs } = await payload.find({
      collection: collection as CollectionSlug,
      where: { pinyin: { exists: false } },
      pagination: false,
      depth: 0,
      trash: true,
      overrideAccess: true,
    });
    for (const doc of docs as unknown as Kept[]) {
      await payload.db.updateOne({ collection, id: doc.id, data: listedOf(doc, titleField) });
    }
    if (!config.versions) continue;
    const { docs: versions } = await payload.db.findVersions<Kept>({
      collection,
      where: { and: [{ latest: { equals: true } }, { 'version.pinyin': { exists: false } }] },
      pagination: false,
      limit: 0,
    });
    for (const { id, version } of versions) {
      const versionData = { version: { ...version, ...listedOf(version, titleField) } };
      await payload.db.updateVersion({ collection, id, versionData: versionData as never }); // of the version just read
    }
  }
}

type Kept = Record<string, unknown> & { id: string };

function listedOf(doc: Kept, titleField: string): Record<string, unknown> {
  const title = doc[titleField];
  const schedule = 'schedule' in doc ? readSchedule(doc.schedule ?? {}).schedule : null;
  return {
    pinyin: typeof title === 'string' ? pinyinOf(title) : '',
    ...('body' in doc && { pictures: pictureIdsOf(doc) }),
    ...(schedule && boundsOf(schedule)),
  };
}
