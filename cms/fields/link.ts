import type { LinkFeatureServerProps } from '@payloadcms/richtext-lexical';
import type { Field, FieldHook, TextField, TextFieldSingleValidation } from 'payload';
import { linkAddress } from '#content/model/link.ts';
import { type Label, label } from './labels.ts';

/** What the link drawer of the editor asks for: Payload's own fields, with an address that leads somewhere. */
export const linkFields: LinkFeatureServerProps['fields'] = ({ defaultFields }) =>
  defaultFields.map((field): Field => {
    const own = 'name' in field ? OWN[field.name] : undefined;
    return own ? ({ ...field, ...own } as Field) : field; // a kind of field keeps its kind
  });

const NO_ADDRESS: Label = label(
  '请写完整的网址，例如 https://www.example.org 或 www.example.org；本站的页面可以写 /events/…；邮箱写 mailto:…，电话写 tel:…。',
  'Write a whole address, such as https://www.example.org or www.example.org; /events/… for a page of this site; mailto:… or tel:….',
);

const leadsSomewhere: TextFieldSingleValidation = (value, { siblingData, req }) => {
  const { linkType } = siblingData as { linkType?: string }; // Payload leaves siblings untyped
  if (linkType === 'internal' || linkAddress(value) !== null) return true;
  return req.i18n.language === 'en' ? NO_ADDRESS.en : NO_ADDRESS.zh;
};

const complete: FieldHook = ({ value }) => linkAddress(value) ?? value;

const url: Partial<TextField> = {
  label: label('网址', 'Address'),
  // Else Payload writes https:// before anything is typed.
  defaultValue: '',
  hooks: { beforeChange: [complete] },
  validate: leadsSomewhere,
};

const OWN: Record<string, object> = {
  text: { label: label('显示的文字', 'Text to show') },
  linkType: {
    label: label('链到哪里', 'Leads to'),
    admin: {
      description: label(
        '链到网址，或链到本站的一篇',
        'To an address, or to a document of this site',
      ),
    },
    options: [
      { value: 'custom', label: label('网址', 'An address') },
      { value: 'internal', label: label('本站的一篇', 'A document of this site') },
    ],
  },
  url,
  doc: { label: label('本站的哪一篇', 'Which document') },
  newTab: { label: label('在新窗口打开', 'Open in a new tab') },
};
