import type { CollectionSlug, Field, PayloadRequest } from 'payload';
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
 * The last draft of a document.
 * @throws NotFound or Forbidden as any reading does; null where a kind of document has no preview.
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
  const { fields } =
    collection === 'site'
      ? (req.payload.config.globals.find(({ slug }) => slug === 'site') ?? { fields: [] })
      : req.payload.collections[collection satisfies CollectionSlug].config;
  const labels = new Map(fields.flatMap(labelled));
  return [...new Set(names.map((name) => labels.get(name) ?? name))];
}

function labelled(field: Field): [string, string][] {
  const label = 'label' in field ? field.label : undefined;
  const text = typeof label === 'object' && label && 'zh' in label ? String(label.zh) : undefined;
  const own: [string, string][] = 'name' in field && field.name && text ? [[field.name, text]] : [];
  const isLayout = !('name' in field && field.name);
  return isLayout && 'fields' in field ? field.fields.flatMap(labelled) : own;
}
