import type { FieldHook, TextField } from 'payload';
import { pictureIdsIn } from '#content/model/richText.ts';
import { idOf, valueAt } from '../relations.ts';
import { hiddenField } from './listed.ts';

const SHOWN_AT = ['cover', 'gallery', 'outcome.photos'];

/** The pictures that a document shows, also in its text, where no database could look for them. */
export const pictureIdsField: TextField = {
  ...hiddenField('pictures', keepPictureIds),
  hasMany: true,
} as TextField; // Payload splits text fields by hasMany

/** The ids of the pictures of a document, each once. */
export function pictureIdsOf(doc: Record<string, unknown>): string[] {
  const shown = SHOWN_AT.flatMap((path) => [valueAt(doc, path)].flat())
    .map(idOf)
    .filter((id) => id !== undefined);
  return [...new Set([...shown, ...pictureIdsIn(doc.body)])];
}

function keepPictureIds({ data, originalDoc }: Parameters<FieldHook>[0]): string[] {
  return pictureIdsOf({ ...originalDoc, ...data });
}
