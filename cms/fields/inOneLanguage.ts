import type { Field } from 'payload';
import { inLanguage } from '#content/model/value/sentence.ts';

type Validate = (value: unknown, options: { req?: { i18n?: { language?: string } } }) => unknown;

/** A field whose refusals are said in the language of whoever fills in the form, and those of its parts. */
export function inOneLanguage(field: Field): Field {
  const parts = 'fields' in field ? { fields: field.fields.map(inOneLanguage) } : {};
  if (!('validate' in field) || typeof field.validate !== 'function') {
    return { ...field, ...parts } as Field; // the same kind of field
  }
  const judge = field.validate as Validate; // Payload has a type for each kind
  const validate: Validate = async (value, options) => {
    const said = await judge(value, options);
    return typeof said === 'string' ? inLanguage(said, options.req?.i18n?.language ?? 'zh') : said;
  };
  return { ...field, ...parts, validate } as Field; // the same kind of field
}
