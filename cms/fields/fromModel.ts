import {
  type FieldHook,
  type NumberField,
  type SelectField,
  type TextareaField,
  type TextField,
  ValidationError,
} from 'payload';
import type { z } from 'zod';
import { withoutEmpty } from '#content/model/value/emptyValues.ts';
import { FILL_IN } from '#content/model/value/sentence.ts';
import { cleaned } from '#content/model/value/text.ts';

type ModelField = TextField | TextareaField | NumberField | SelectField;

/**
 * A field whose rules are the model's own: whether it is required, its limits, and the sentences that refuse a
 * value. So the CMS takes what the site can show, and nothing else. Texts lose their invisible characters first.
 */
export function fromModel<F extends ModelField>(schema: z.ZodType, field: F): F {
  const isText = field.type === 'text' || field.type === 'textarea';
  const clean = cleanText({ isLine: field.type === 'text' });
  return {
    ...field,
    required: !schema.safeParse(undefined).success,
    validate: fits(schema),
    ...(isText && { hooks: { ...field.hooks, beforeValidate: [clean] } }),
  };
}

/** Judges a value by the model: true, or the sentence that refuses it. */
export const fits =
  (schema: z.ZodType) =>
  (value: unknown): true | string =>
    schema.safeParse(withoutEmpty(value)).error?.issues[0]?.message ?? true;

function cleanText(kind: { isLine: boolean }): FieldHook {
  return ({ value, path, req, collection }) => {
    if (value === null || value === undefined) return value;
    if (typeof value === 'string') return cleaned(value, kind);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      return value.map((item) => cleaned(item, kind)).filter((item) => item.trim() !== '');
    }
    // Said here and not by `validate`, which is not asked about drafts: the database could not keep it.
    const errors = [{ path: path.join('.'), message: FILL_IN }];
    throw new ValidationError({ collection: collection?.slug ?? '', errors }, req.t);
  };
}
