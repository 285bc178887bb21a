import type { Media } from '#cms/payload-types.ts';

interface PictureEntry {
  file: File;
  alt: string;
  people: Media['people'] | '';
}

/** A picture in the dialog. */
export interface PictureState extends PictureEntry {
  isLeftOut: boolean;
  /** Of the uploaded picture. */
  id: string | null;
  refusal: string | null;
}

/** Puts a picture into the media collection. Returns its id, or the sentence that refuses it; an empty one when nobody answers. */
export async function uploadPicture(
  api: string,
  { file, alt, people }: PictureEntry,
): Promise<{ id: string } | { refusal: string }> {
  const body = new FormData();
  body.set('_payload', JSON.stringify({ alt, people }));
  body.set('file', file);
  try {
    const response = await fetch(`${api}/media`, {
      method: 'POST',
      credentials: 'same-origin',
      body,
    });
    const reply: Reply = await response.json();
    if (reply.doc) return { id: reply.doc.id };
    const [error] = reply.errors ?? [];
    return { refusal: error?.data?.errors?.[0]?.message ?? error?.message ?? '' };
  } catch {
    return { refusal: '' };
  }
}

interface Reply {
  doc?: { id: string };
  errors?: { message?: string; data?: { errors?: { message?: string }[] } }[];
}
