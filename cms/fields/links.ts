import type { FieldAffectingData, TextFieldSingleValidation } from 'payload';
import { linkAddress } from '#content/model/value/link.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { type Label, label } from './labels.ts';

const NO_ADDRESS = sentence(
  '这不是网址。请写全，例如 https://www.example.org/；也可以是 mailto:、tel: 或本站以 / 开头的地址。',
  'This is no address. Write all of it, as in https://www.example.org/; mailto:, tel: and addresses of this site that begin with / are possible too.',
);

const leadsSomewhere: TextFieldSingleValidation = (value, { siblingData }) => {
  const { linkType } = siblingData as { linkType?: string }; // Payload leaves siblings untyped
  return linkType === 'internal' || linkAddress(value ?? '') !== null || NO_ADDRESS;
};

const LABELS: Record<string, Label> = {
  text: label('显示的文字', 'Text to display'),
  linkType: label('链到网址，或链到本站的一篇', 'Link to an address, or to a page of this site'),
  url: label('网址', 'Address'),
};

/** Payload's own fields of a link, with labels of ours and an address that is checked as it is typed. */
export const linkFields = ({ defaultFields }: { defaultFields: FieldAffectingData[] }) =>
  defaultFields.map((field): FieldAffectingData => {
    const name = field.name ?? '';
    const own = { ...field, ...(LABELS[name] && { label: LABELS[name] }) };
    // Without Payload's hook, which turns an address that it does not know into percent signs.
    return name === 'url' && own.type === 'text' && !own.hasMany
      ? { ...own, hooks: {}, validate: leadsSomewhere }
      : own;
  });
