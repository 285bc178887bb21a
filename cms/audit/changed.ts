import type { FlattenedField } from 'payload';

/** What the portal keeps for itself in each document: that it changes says nothing. */
const OWN = [
  'id',
  'updatedAt',
  'createdAt',
  'pinyin',
  'pictures',
  'firstDay',
  'lastDay',
  'publishedAt',
  'autosavedBy',
  'sessions',
  'collection',
  // A password is named as one.
  'salt',
  'hash',
];

/** Fields that have no label of ours. */
const NAMES: Record<string, string> = { deletedAt: '回收站' };

type Values = Record<string, unknown>;

/** The labels of the fields in which two states of a document differ, in Chinese: names, and no values. */
export function changedFields(before: Values, after: Values, fields: FlattenedField[]): string[] {
  return fields
    .filter(({ name, type }) => type !== 'join' && !OWN.includes(name))
    .filter(({ name }) => plain(before[name]) !== plain(after[name]))
    .map((field) => nameOf(field));
}

/** A relation is the same whether it is read as an id or as a document; what is not set is the same in every way. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => {
    if (part === '' || (Array.isArray(part) && part.length === 0)) return null;
    return isDocument(part) ? part.id : part;
  });
}

const isDocument = (value: unknown): value is { id: string; createdAt: string } =>
  typeof value === 'object' && value !== null && 'id' in value && 'createdAt' in value;

function nameOf(field: FlattenedField): string {
  const own = NAMES[field.name];
  if (own !== undefined) return own;
  const said = 'label' in field ? field.label : undefined;
  if (typeof said === 'string') return said;
  return typeof said === 'object' && said !== null && 'zh' in said ? String(said.zh) : field.name;
}
