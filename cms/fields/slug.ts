import {
  type CollectionSlug,
  type FieldHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type TextField,
  ValidationError,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { slugSchema } from '#content/model/value/slug.ts';
import { fits } from './fromModel.ts';
import { label } from './labels.ts';
import { slugFrom } from './slugFrom.ts';

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
    if (!collection) return value;
    const other = (slug: string) => ledTo({ slug, id: originalDoc?.id, collection, req });
    if (!title || !followsTitle({ typed: value, title, before })) {
      if (typeof value !== 'string' || value === originalDoc?.slug) return value;
      const found = await other(value);
      // The database refuses one that another document has; this one would take a reader elsewhere than before.
      if (found && found.slug !== value) throw taken(value, found.name, { collection, req });
      return value;
    }
    const isTaken = async (slug: string) => (await other(slug)) !== null;
    const made = slugFrom(title) || collection.slug;
    let slug = made;
    for (let count = 2; await isTaken(slug); count += 1) slug = `${made}-${count}`;
    return slug;
  };
}

interface Asked {
  slug: string;
  id: unknown;
  collection: SanitizedCollectionConfig;
  req: PayloadRequest;
}

/** The other document that has an address, or had it once and is led to from there; also one in the trash. */
async function ledTo({ slug, id, collection, req }: Asked) {
  const hasFormer = collection.flattenedFields.some(({ name }) => name === 'formerSlugs');
  const { docs } = await req.payload.find({
    collection: collection.slug as CollectionSlug, // the hook's own collection has a slug field
    where: {
      and: [
        {
          or: [{ slug: { equals: slug } }, ...(hasFormer ? [{ formerSlugs: { in: [slug] } }] : [])],
        },
        { id: { not_equals: id ?? '' } },
      ],
    },
    limit: 1,
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
    req,
  });
  const [doc] = docs as unknown as Record<string, unknown>[]; // the generated types are those of one collection each
  return doc ? { slug: doc.slug, name: String(doc.title ?? doc.name ?? '') } : null;
}

function taken(
  slug: string,
  name: string,
  { collection, req }: Pick<Asked, 'collection' | 'req'>,
): ValidationError {
  const message = sentence(
    `“${slug}”从前是“${name}”的网址，点旧链接的人会到那里。请换一个网址。`,
    `Links to “${slug}” lead to “${name}”, which had it before: choose another address.`,
  );
  const errors = [{ path: 'slug', message }];
  return new ValidationError({ collection: collection.slug, errors }, req.t);
}

/** Collections without drafts are public from the start. */
const isPublic = (document: { _status?: string; publishedAt?: string }): boolean =>
  document._status === undefined || Boolean(document.publishedAt);
