import type { FlattenedField } from 'payload';

interface Related {
  slug: string;
  id: string;
}

/** The paths of the fields that refer to a collection: `cover`, `outcome.photos`. Who entered a document does not use it. */
export function relationsTo(slug: string, fields: FlattenedField[], prefix = ''): string[] {
  if (slug === 'users') return [];
  return fields.flatMap((field) => {
    const path = `${prefix}${field.name}`;
    if (field.type === 'relationship' || field.type === 'upload') {
      return field.relationTo === slug ? [path] : [];
    }
    return field.type === 'group' ? relationsTo(slug, field.flattenedFields, `${path}.`) : [];
  });
}

/** What a document refers to by its fields, but for users. */
export function relatedIds(doc: unknown, fields: FlattenedField[]): Related[] {
  return fields.flatMap((field) => {
    const value = valueAt(doc, field.name);
    if (field.type === 'group') return relatedIds(value, field.flattenedFields);
    if (field.type !== 'relationship' && field.type !== 'upload') return [];
    const slug = field.relationTo;
    if (typeof slug !== 'string' || slug === 'users') return [];
    return [value].flat().flatMap((one) => {
      const id = idOf(one);
      return id === undefined ? [] : [{ slug, id }];
    });
  });
}

/** A value of a document by its path, `outcome.photos`; undefined when the path leads nowhere. */
export const valueAt = (doc: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], doc);

/** A relation is an id, or the document itself when Payload has read it too. */
export const idOf = (relation: unknown): string | undefined =>
  typeof relation === 'object' && relation !== null && 'id' in relation
    ? String(relation.id)
    : typeof relation === 'string'
      ? relation
      : undefined;
