import type { CollectionConfig, Field } from 'payload';

/**
 * A collection whose relations have indexes on MongoDB, as the SQLite adapter gives them to each by itself: whoever
 * deletes something is told what uses it.
 */
export const withRelationIndexes = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: collection.fields.map(indexed),
});

function indexed(field: Field): Field {
  if (field.type === 'relationship' || field.type === 'upload') return { ...field, index: true };
  if ('fields' in field && field.type !== 'array') {
    return { ...field, fields: field.fields.map(indexed) } as Field; // the same field
  }
  if (field.type === 'tabs') {
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(indexed) })),
    };
  }
  return field;
}
