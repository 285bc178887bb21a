/** What an editor writes of a document, by field. */
export type Content = Record<string, unknown>;

/** What the portal writes by itself, and a picture's file: no editor's version differs in it. */
const OF_THE_PORTAL = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'createdBy',
  'publishedAt',
  'formerSlugs',
  'autosavedBy',
  'pinyin',
  'firstDay',
  'lastDay',
  'pictures',
  'review',
  '_status',
  'file',
]);

/** The part of a form's data that is written by an editor. */
export const contentOf = (data: Content): Content =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !OF_THE_PORTAL.has(name)));

/** Whether two values are the same to an editor: what is empty is as good as not there. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** A value with its keys in order, without what is empty, and with relations by their ids. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map(plain) : undefined;
  if (typeof value !== 'object') return value;
  const record = value as Content; // an object that is neither null nor an array
  if (typeof record.id === 'string' && 'createdAt' in record) return record.id;
  const entries = Object.entries(record)
    .filter(([key]) => key !== 'id')
    .map(([key, item]) => [key, plain(item)] as const)
    .filter(([, item]) => item !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
