import type { CollectionConfig, TextField, TextFieldSingleValidation } from 'payload';
import { formerAddressFrom, redirectSchema, targetFrom } from '#content/model/redirect.ts';
import { deleters } from '../access/deleters.ts';
import { editors } from '../access/editors.ts';
import { everyoneButTrash } from '../access/readersOf.ts';
import { fits, fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import { renewsSite } from '../publishing/hooks.ts';
import { stored } from '../redirects/known.ts';
import { fromProblem, toProblem } from '../redirects/problem.ts';
import { judgeRestored } from '../redirects/restored.ts';

const { shape } = redirectSchema;
const renews = renewsSite('from');

/** What is on its way to the trash is not judged: it may stand in the way of a page that came later. */
const isTrashed = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'deletedAt' in data && Boolean(data.deletedAt);

const freeAddress: TextFieldSingleValidation = async (value, { data, id, req }) => {
  const judged = fits(shape.from)(value);
  if (judged !== true || isTrashed(data)) return judged;
  return (await fromProblem(value ?? '', stored(req, id))) ?? true;
};

const leadsOn: TextFieldSingleValidation = async (value, { data, id, req }) => {
  const judged = fits(shape.to)(value);
  if (judged !== true || isTrashed(data)) return judged;
  const { from = '' } = data as { from?: string }; // Payload leaves it untyped
  return (await toProblem({ from, to: value ?? '' }, stored(req, id))) ?? true;
};

/** A field of an address, kept in the one form that it has; what is none is refused as it was typed. */
const addressField = (
  field: TextField,
  keptAs: (typed: string) => string | null,
  validate: TextFieldSingleValidation,
): TextField =>
  ({
    ...field,
    validate,
    hooks: {
      beforeValidate: [
        ...(field.hooks?.beforeValidate ?? []),
        ({ value }: { value?: unknown }) =>
          typeof value === 'string' ? (keptAs(value) ?? value) : value,
      ],
    },
  }) as TextField; // Payload splits text fields by hasMany; these never have many

const from = fromModel<TextField>(shape.from, {
  name: 'from',
  type: 'text',
  index: true,
  label: label('旧网址', 'Former address'),
  admin: {
    description: label(
      '旧网站上的网址，例如 /art/2019/3/12/art_1.html，也可以贴整个网址。',
      'As the former website had it: /art/2019/3/12/art_1.html, or all of it.',
    ),
  },
});

const to = fromModel<TextField>(shape.to, {
  name: 'to',
  type: 'text',
  label: label('新网址', 'Leads to'),
  admin: {
    description: label(
      '本站以 / 开头的网址，或者以 https:// 开头的完整网址。',
      'An address of this site that begins with /, or one that begins with https://.',
    ),
  },
});

/** Addresses of the former website, and where they lead now. */
export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: label('转向', 'Redirect'), plural: label('旧网址转向', 'Redirects') },
  admin: {
    group: label('管理', 'Administration'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'note', 'updatedAt'],
    listSearchableFields: ['from', 'to', 'note'],
    description: label(
      '旧网站的链接还有人点。在这里写上旧网址和新网址，点旧链接的人就会到新的地方。',
      'Leads whoever opens a link to the former website to where it is now.',
    ),
  },
  defaultSort: 'from',
  access: { read: everyoneButTrash, create: editors, update: editors, delete: deleters(editors) },
  trash: true,
  hooks: { ...renews, beforeChange: [...(renews.beforeChange ?? []), judgeRestored] },
  fields: [
    addressField(from, formerAddressFrom, freeAddress),
    addressField(to, targetFrom, leadsOn),
    fromModel(shape.note, { name: 'note', type: 'text', label: label('说明', 'Note') }),
  ],
};
