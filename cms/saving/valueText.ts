import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload';
import { readSchedule } from '#content/model/schedule/entry.ts';
import { textsIn } from '#content/model/schedule/languages.ts';

/** What is shown of a long value. */
const MOST = 2000;

/** A stored value as a person reads it: a relation by its title, a choice by its name, a text without its marks. */
export async function valueText(
  field: FlattenedField,
  value: unknown,
  req: PayloadRequest,
): Promise<string> {
  if (value === null || value === undefined || value === '') return '';
  const texts = await Promise.all([value].flat().map((one) => textOfOne(field, one, req)));
  return texts
    .filter((text) => text !== '')
    .join('、')
    .slice(0, MOST);
}

async function textOfOne(
  field: FlattenedField,
  value: unknown,
  req: PayloadRequest,
): Promise<string> {
  if (field.type === 'relationship' || field.type === 'upload')
    return titleOf(field.relationTo, value, req);
  if (field.type === 'select') return optionText(field.options, value, req);
  if (field.type === 'richText') return plainText(value);
  if (field.type === 'checkbox') return value ? '✓' : '';
  if (field.name === 'schedule') {
    const { schedule } = readSchedule(value);
    return schedule ? textsIn(req.i18n?.language).schedule(schedule) : '…';
  }
  if ('flattenedFields' in field && isRecord(value)) {
    const inner = field.flattenedFields.filter(({ name }) => name !== 'id');
    const texts = await Promise.all(inner.map((one) => valueText(one, value[one.name], req)));
    return texts.filter((text) => text !== '').join(' ');
  }
  return String(value);
}

async function titleOf(
  relationTo: string | string[],
  value: unknown,
  req: PayloadRequest,
): Promise<string> {
  const id = isRecord(value) ? value.id : value;
  const collection = req.payload.collections[String(relationTo) as CollectionSlug];
  if (!collection) return String(id);
  const doc: unknown = await req.payload.findByID({
    collection: collection.config.slug as CollectionSlug, // of the field's own relation
    id: String(id),
    depth: 0,
    draft: true,
    trash: true,
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  const title = collection.config.admin.useAsTitle ?? 'id';
  return isRecord(doc) ? String(doc[title] ?? '') : '';
}

function optionText(options: unknown, value: unknown, req: PayloadRequest): string {
  const found = Array.isArray(options)
    ? options.find((option) => isRecord(option) && option.value === value)
    : null;
  const label: unknown = isRecord(found) ? found.label : value;
  return isRecord(label) ? String(label[req.i18n?.language] ?? label.zh ?? value) : String(label);
}

/** A rich text's words, a line for each block; a picture or a table is named by its mark. */
function plainText(value: unknown): string {
  if (!isRecord(value)) return '';
  if (typeof value.text === 'string') return value.text;
  if (value.type === 'upload') return '▣';
  const children = Array.isArray(value.children)
    ? value.children
    : isRecord(value.root)
      ? [value.root]
      : [];
  const isBlock = ['paragraph', 'heading', 'listitem', 'quote', 'tablecell'].includes(
    String(value.type),
  );
  return children.map(plainText).join('') + (isBlock ? '\n' : '');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
