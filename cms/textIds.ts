import { randomUUID } from 'node:crypto';
import type { CollectionConfig, Field } from 'payload';

/**
 * A collection whose documents have text ids of the portal's own on MongoDB, in the form of those on SQLite, where the
 * adapter makes them. So a document keeps its id when it moves from one database to the other. One whose ids say
 * something has its own.
 */
export const withTextIds = (collection: CollectionConfig): CollectionConfig =>
  collection.fields.some((field) => 'name' in field && field.name === 'id')
    ? collection
    : { ...collection, fields: [id, ...collection.fields] };

/** As Payload describes the ids that it makes itself: not in the form, not asked of anybody. */
const id: Field = {
  name: 'id',
  type: 'text',
  label: 'ID',
  hidden: true,
  admin: { disabled: true, hidden: true, disableBulkEdit: true },
  hooks: {
    // Nobody chooses an id, as nobody does on SQLite.
    beforeValidate: [
      ({ operation, originalDoc }) => (operation === 'create' ? randomUUID() : originalDoc?.id),
    ],
  },
};
