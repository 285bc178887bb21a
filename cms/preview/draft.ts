import type { PayloadRequest } from 'payload';
import { isPreviewed, type Previewed } from '#content/preview.ts';

export interface Draft {
  collection: Previewed;
  /** As the API answers it. */
  document: Record<string, unknown>;
}

interface Asked {
  collection: string;
  id: string;
  /** Whether it is read for whoever has a link, or with the rights of the user. */
  isShared?: boolean;
}

/**
 * The last draft of a document; null where its kind has no preview.
 * @throws NotFound or Forbidden, like every reading.
 */
export async function draftOf(
  req: PayloadRequest,
  { collection, id, isShared = false }: Asked,
): Promise<Draft | null> {
  if (!isPreviewed(collection)) return null;
  const how = { draft: true, depth: 0, overrideAccess: isShared, req } as const;
  const found =
    collection === 'site'
      ? await req.payload.findGlobal({ slug: 'site', ...how })
      : await req.payload.findByID({ collection, id, ...how });
  return { collection, document: JSON.parse(JSON.stringify(found)) };
}

/** What the fields of a document are called, in Chinese: `['日期', '地点']`. */
export function labelsOf(req: PayloadRequest, collection: Previewed, names: string[]): string[] {
  const { collections, globals } = req.payload.config;
  const fields =
    [...collections, ...globals].find(({ slug }) => slug === collection)?.flattenedFields ?? [];
  return names.map((name) => {
    const field = fields.find((one) => one.name === name);
    const label = field && 'label' in field ? field.label : undefined;
    return typeof label === 'object' && label && 'zh' in label ? String(label.zh) : name;
  });
}
