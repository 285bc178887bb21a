import type { Content } from '#cms/saving/content.ts';
import type { Conflict } from '#cms/saving/staleSave.ts';

export type SavedDocument = Content & { id: string; updatedAt: string };

export interface Refusal {
  path: string;
  message: string;
}

/** What came of a save. `status` is 0 when nobody answered. */
export interface Reply {
  status: number;
  doc: SavedDocument | null;
  refusals: Refusal[];
  /** What is to be said of the whole document. */
  message: string | null;
  conflict: Conflict | null;
}

interface Answer {
  doc?: SavedDocument;
  result?: SavedDocument;
  message?: string;
  errors?: { message?: string; data?: { errors?: Refusal[]; kind?: string } | null }[];
}

/** Sends a save and reads what the CMS says of it. Never throws. */
export async function sendSave(url: string, init: RequestInit): Promise<Reply> {
  try {
    const headers = { 'Accept-Language': document.documentElement.lang, ...init.headers };
    const response = await fetch(url, { credentials: 'same-origin', ...init, headers });
    const answer = (await response.json()) as Answer; // of our own CMS
    return { status: response.status, ...readAnswer(answer, response.ok) };
  } catch {
    return { status: 0, doc: null, refusals: [], message: null, conflict: null };
  }
}

function readAnswer(answer: Answer, isOk: boolean): Omit<Reply, 'status'> {
  if (isOk) {
    const doc = answer.doc ?? answer.result ?? null;
    return { doc, refusals: [], message: answer.message ?? null, conflict: null };
  }
  const errors = answer.errors ?? [];
  const refusals = errors.flatMap(({ data }) => data?.errors ?? []).filter(({ path }) => path);
  const [first] = errors;
  const isConflict = first?.data?.kind === 'conflict';
  return {
    doc: null,
    refusals,
    message: refusals.length > 0 ? null : (first?.message ?? null),
    conflict: isConflict ? (first.data as unknown as Conflict) : null, // as its kind says
  };
}
