import type { Said } from '#cms/exchange/endpoints.ts';
import type { Imported } from '#cms/exchange/importRows.ts';

/** What came of a request: its answer, or the sentence that refuses it. No sentence when nobody answered. */
export type Answer<T> = { answer: T } | { refusal: string | null; kind: string | null };

interface Upload {
  api: string;
  kind: string;
  file: File;
}

export const sendCheck = ({ api, kind, file }: Upload): Promise<Answer<Said>> =>
  send(`${api}/imports/check`, formOf(file, { kind }));

export const sendImport = (
  { api, kind, file }: Upload,
  publish: boolean,
): Promise<Answer<Imported>> => send(`${api}/imports`, formOf(file, { kind, publish }));

export const sendTakeBack = (
  api: string,
  id: string,
  force: boolean,
): Promise<Answer<{ count: number }>> =>
  send(`${api}/imports/${id}/take-back`, JSON.stringify({ force }), {
    'Content-Type': 'application/json',
  });

function formOf(file: File, data: object): FormData {
  const form = new FormData();
  form.set('file', file);
  form.set('_payload', JSON.stringify(data));
  return form;
}

interface Refused {
  errors?: { message?: string; data?: { kind?: string } | null }[];
}

async function send<T>(
  url: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Accept-Language': document.documentElement.lang, ...headers },
      body,
    });
    const said = (await response.json()) as T & Refused; // of our own CMS
    if (response.ok) return { answer: said };
    const [first] = said.errors ?? [];
    return { refusal: first?.message ?? null, kind: first?.data?.kind ?? null };
  } catch {
    return { refusal: null, kind: null };
  }
}
