import type { CollectionSlug, FieldHook, TextField } from 'payload';
import { pinyin } from 'pinyin-pro';
import { slugSchema } from '#content/model/value/slug.ts';
import { fits } from './fromModel.ts';
import { label } from './labels.ts';

/** A slug from a title: pinyin for Chinese, Latin and digits kept, the rest parted by hyphens. */
export function slugFrom(title: string): string {
  return pinyin(title, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 76)
    .replace(/^-+|-+$/g, '');
}

interface SlugChoice {
  /** What the form holds. */
  typed: string | null | undefined;
  title: string;
  /** The document as it was, if it was. */
  before?: { slug?: string | null; title: string; isPublished: boolean } | undefined;
}

/**
 * Whether the slug is to be made from the title: when none is given, and as long as the document has never
 * been public and nobody has written a slug by hand (autosave stores titles that are still being typed).
 */
export function followsTitle({ typed, title, before }: SlugChoice): boolean {
  if (!typed) return true;
  if (!before || before.isPublished || typed !== before.slug) return false;
  const made = slugFrom(before.title);
  const isNumbered = typed.startsWith(made) && /^-\d+$/.test(typed.slice(made.length));
  return title !== before.title && (typed === made || isNumbered);
}

/** The address of a document, made from its title unless an editor writes one. */
export const slugField = (titleField: 'title' | 'name'): TextField => ({
  name: 'slug',
  type: 'text',
  label: label('网址', 'Address'),
  unique: true,
  index: true,
  // A duplicate gets an address of its own, made from its title.
  hooks: { beforeValidate: [fillFrom(titleField)], beforeDuplicate: [() => null] },
  validate: fits(slugSchema.optional()),
  admin: {
    position: 'sidebar',
    description: label(
      '留空则按标题的拼音生成。',
      'Left empty, it is made from the title in pinyin.',
    ),
  },
});

function fillFrom(titleField: string): FieldHook {
  return async ({ value, data, originalDoc, collection, req }) => {
    const named: unknown = data?.[titleField] ?? originalDoc?.[titleField];
    const title = typeof named === 'string' ? named : ''; // what is no text is refused at its own field
    const before = originalDoc?.id && {
      slug: originalDoc.slug,
      title: originalDoc[titleField] ?? '',
      isPublished: isPublic(originalDoc),
    };
    if (!title || !collection || !followsTitle({ typed: value, title, before })) return value;
    const isTaken = async (slug: string) => {
      const { totalDocs } = await req.payload.count({
        collection: collection.slug as CollectionSlug, // the hook's own collection has a slug field
        where: { and: [{ slug: { equals: slug } }, { id: { not_equals: originalDoc?.id ?? '' } }] },
        overrideAccess: true,
        req,
      });
      return totalDocs > 0;
    };
    const made = slugFrom(title) || collection.slug;
    let slug = made;
    for (let count = 2; await isTaken(slug); count += 1) slug = `${made}-${count}`;
    return slug;
  };
}

/** Collections without drafts are public from the start. */
const isPublic = (document: { _status?: string; publishedAt?: string }): boolean =>
  document._status === undefined || Boolean(document.publishedAt);
