import type { FieldHook, TextField } from 'payload';
import { nobodyOnField } from '../access/nobody.ts';
import { label } from './labels.ts';

/** So many earlier addresses of a document keep leading to it; the oldest go first. */
const MOST_KEPT = 100;

/** Earlier addresses, kept by the portal so that an address once published never breaks. */
export const formerSlugsField: TextField = {
  name: 'formerSlugs',
  type: 'text',
  hasMany: true,
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
function keepFormerSlug({ value, data, originalDoc }: Parameters<FieldHook>[0]): string[] {
  const kept: string[] = value ?? originalDoc?.formerSlugs ?? [];
  const before: string | undefined = originalDoc?.slug;
  const now = data?.slug ?? before;
  // A slug that is still being typed, on a draft, has never been an address.
  if (!before || before === now || originalDoc._status === 'draft') return kept;
  return [...new Set([...kept, before])].filter((slug) => slug !== now).slice(-MOST_KEPT);
}
