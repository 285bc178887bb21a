import type { FlattenedField } from 'payload';

export type Data = Record<string, unknown>;

/** What the databases add for themselves. */
const OWN = new Set(['_id', '__v', 'globalType']);

/**
 * Data as every database would have it: keys in order, and none where there is no value, since one database keeps an
 * unset field as null and another not at all. What is stored as JSON stays as it is. A key without a field is kept:
 * it may be of an earlier schema.
 */
export function canonical(fields: FlattenedField[], data: Data): Data {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const entries = Object.keys(data)
    .filter((key) => !OWN.has(key))
    .sort()
    .map((key) => {
      const field = byName.get(key);
      return [key, field ? canonicalValue(field, data[key]) : data[key]] as const;
    });
  return Object.fromEntries(entries.filter(([, value]) => !isNothing(value)));
}

function canonicalValue(field: FlattenedField, value: unknown): unknown {
  if (isNothing(value)) return undefined;
  if (field.type === 'group') return canonical(field.flattenedFields, value as Data);
  if (field.type === 'array') {
    return (value as Data[]).map((row) => canonical(field.flattenedFields, row));
  }
  if (field.type === 'date') return new Date(value as string).toISOString();
  return value;
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.length === 0 : isEmptyObject(value));

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * Data with the default of each field that it lacks, as a new column of a table gives it to the rows that are there:
 * content of before a field has it too, on every database.
 */
export function withDefaults(fields: FlattenedField[], data: Data): Data {
  const result: Data = { ...data };
  for (const field of fields) {
    const value = data[field.name];
    if (field.type === 'group') {
      result[field.name] = withDefaults(field.flattenedFields, (value ?? {}) as Data);
    } else if (field.type === 'array') {
      if (isNothing(value)) continue;
      const rows = value as Data[];
      result[field.name] = rows.map((row) => withDefaults(field.flattenedFields, row));
    } else if (isNothing(value) && 'defaultValue' in field && isPlain(field.defaultValue)) {
      result[field.name] = field.defaultValue;
    }
  }
  return result;
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Data without relations to what is not there: a database may keep them, another refuses them. */
export function withoutDangling(
  fields: FlattenedField[],
  data: Data,
  isThere: (collection: string, id: string) => boolean,
): Data {
  const result: Data = { ...data };
  for (const field of fields) {
    const value = data[field.name];
    if (isNothing(value)) continue;
    if (field.type === 'group') {
      result[field.name] = withoutDangling(field.flattenedFields, value as Data, isThere);
    } else if (field.type === 'array') {
      const rows = value as Data[];
      result[field.name] = rows.map((row) => withoutDangling(field.flattenedFields, row, isThere));
    } else if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field;
      const leads = (one: unknown) =>
        typeof relationTo === 'string'
          ? isThere(relationTo, String(one))
          : isThere((one as Polymorphic).relationTo, String((one as Polymorphic).value));
      result[field.name] = Array.isArray(value) ? value.filter(leads) : leads(value) ? value : null;
    }
  }
  return canonical(fields, result);
}

interface Polymorphic {
  relationTo: string;
  value: unknown;
}
