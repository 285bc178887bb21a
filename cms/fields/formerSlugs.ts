import { type FieldHook, type TextField, ValidationError } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { nobodyOnField } from '../access/nobody.ts';
import { label } from './labels.ts';

/** So many earlier addresses of a document keep leading to it. None is forgotten: a further change is refused. */
const MOST_KEPT = 100;

const TOO_MANY = sentence(
  `这一篇的网址已经换过 ${MOST_KEPT} 次，不能再换了：从前的网址都要能打开。请改回现在的网址。`,
  `The address has changed ${MOST_KEPT} times, and each of the former ones leads on: keep the present one.`,
);

/** Earlier addresses, kept by the portal so that an address once published never breaks. */
export const formerSlugsField: TextField = {
  name: 'formerSlugs',
  type: 'text',
  hasMany: true,
  index: true,
  label: label('旧网址', 'Earlier addresses'),
  access: { create: nobodyOnField, update: nobodyOnField },
  admin: {
    readOnly: true,
    position: 'sidebar',
    condition: (data) => Boolean(data?.formerSlugs?.length),
  },
  hooks: { beforeChange: [keepFormerSlug], beforeDuplicate: [() => []] },
};

/** Remembers the address under which a document has been public, when it gets another. */
function keepFormerSlug({
  value,
  data,
  originalDoc,
  collection,
  req,
}: Parameters<FieldHook>[0]): string[] {
  const kept: string[] = value ?? originalDoc?.formerSlugs ?? [];
  const before: string | undefined = originalDoc?.slug;
  const now = data?.slug ?? before;
  // A slug that is still being typed, on a draft, has never been an address.
  if (!before || before === now || originalDoc._status === 'draft') return kept;
  const former = [...new Set([...kept, before])].filter((slug) => slug !== now);
  if (former.length <= MOST_KEPT) return former;
  const errors = [{ path: 'slug', message: TOO_MANY }];
  throw new ValidationError({ collection: collection?.slug ?? '', errors }, req.t);
}
