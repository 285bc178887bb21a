import { useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui';
import { contentOf, isSame } from '#cms/saving/content.ts';
import type { SavedDocument } from './reply.ts';

/**
 * Draws the form from a document as it is stored, unless somebody has typed in the meantime. `form.reset` of Payload
 * waits for the same answer, and then writes over what was typed.
 */
export function useRedraw(): (doc: SavedDocument) => Promise<void> {
  const form = useForm();
  const { collectionSlug, globalSlug, docPermissions, getDocPreferences } = useDocumentInfo();
  const { getFormState } = useServerFunctions();

  return async (doc) => {
    const before = contentOf(form.getData());
    const { state } = await getFormState({
      id: doc.id,
      collectionSlug,
      globalSlug,
      schemaPath: collectionSlug ?? globalSlug ?? '',
      operation: 'update',
      data: doc,
      docPermissions,
      docPreferences: await getDocPreferences(),
      renderAllFields: true,
      skipValidation: true,
    } as Parameters<typeof getFormState>[0]); // of its two names, a document has one
    if (state && isSame(contentOf(form.getData()), before)) form.replaceState(state);
  };
}
