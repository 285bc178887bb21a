import type { CollectionConfig, FlattenedField, GlobalConfig } from 'payload';

/**
 * A collection whose unset fields are stored as null on MongoDB, as SQLite has them. Payload reads a field that is not
 * there as its default, and some defaults are the reader's: an event of no community would be of that of whoever asks.
 */
export const withUnsetFields = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeChange: [
      ...(collection.hooks?.beforeChange ?? []),
      ({ data, collection: { flattenedFields } }) => filled(data, flattenedFields),
    ],
  },
});

/** The same for a global. */
export const withUnsetFieldsOfGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeChange: [
      ...(global.hooks?.beforeChange ?? []),
      ({ data, global: { flattenedFields } }) => filled(data, flattenedFields),
    ],
  },
});

type Values = Record<string, unknown>;

/** Payload writes these afterwards, where they are not there. */
const TIMES = new Set(['createdAt', 'updatedAt']);

/** Values with null for each field that is unset. */
export function filled(values: Values, fields: FlattenedField[]): Values {
  const unset = fields.flatMap((field): [string, unknown][] => {
    const { name, type } = field;
    const value = values[name];
    if (TIMES.has(name) || ('virtual' in field && field.virtual) || type === 'join') return [];
    if (type === 'group' || type === 'tab') {
      return [[name, filled((value as Values) ?? {}, field.flattenedFields)]]; // a group is an object
    }
    if (type === 'array') {
      const rows = (value as Values[] | undefined) ?? []; // an array is a list of rows
      return [[name, rows.map((row) => filled(row, field.flattenedFields))]];
    }
    // Of null there is one in a unique index, and of nothing as many as there are.
    const isUnique = 'unique' in field && field.unique;
    const isMany = 'hasMany' in field && field.hasMany;
    return value !== undefined || isUnique || isMany ? [] : [[name, null]];
  });
  return { ...values, ...Object.fromEntries(unset) };
}
