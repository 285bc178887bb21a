import type { Payload } from 'payload';
import type { User } from '#cms/payload-types.ts';
import { sitePath } from '#cms/publishing/siteAddress.ts';
import { settings } from '#content/settings.ts';

const SHOWN = 8;
/** One document may have been published many times. */
const LOOKED_AT = 40;

export interface ListedPublication {
  collection: string;
  id: string;
  title: string;
  name: string;
  at: string;
  /** The page on the site; null when it is not public any more, or has no page. */
  address: string | null;
}

const KINDS = ['stories', 'events', 'brands'] as const;

/** What was published lately, each document once, the last first. */
export async function publishedLately(payload: Payload, user: User): Promise<ListedPublication[]> {
  const { docs } = await payload.find({
    collection: 'activities',
    where: { action: { in: ['published', 'changed'] } },
    sort: '-createdAt',
    limit: LOOKED_AT,
    depth: 0,
    overrideAccess: true,
  });
  const latest = [...new Map(docs.toReversed().map((entry) => [entry.document, entry])).values()]
    .sort((one, other) => (one.createdAt > other.createdAt ? -1 : 1))
    .map(({ document, name, createdAt }) => ({ document, name, createdAt }));
  const found: ListedPublication[] = [];
  for (const { document, name, createdAt } of latest) {
    if (found.length === SHOWN) break;
    const [kind, id = ''] = document.split('/');
    const collection = KINDS.find((one) => one === kind);
    if (!collection) continue;
    const doc = await payload.findByID({
      collection,
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      user,
    });
    if (doc?._status !== 'published') continue;
    const path = sitePath(collection, doc.slug);
    const title = ('title' in doc ? doc.title : doc.name) ?? '';
    found.push({
      collection,
      id,
      title,
      name,
      at: createdAt,
      address: path && settings().SITE_URL + path,
    });
  }
  return found;
}
