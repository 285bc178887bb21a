import type { SavedDocument } from './reply.ts';

/** A document as it is stored now, the draft on top; null when nobody answers. */
export async function storedDocument(
  api: string,
  document: string | null,
  isGlobal: boolean,
): Promise<SavedDocument | null> {
  if (!document) return null;
  const path = isGlobal ? `globals/${document.split('/')[0]}` : document;
  try {
    const response = await fetch(`${api}/${path}?draft=true&depth=0`, {
      credentials: 'same-origin',
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
