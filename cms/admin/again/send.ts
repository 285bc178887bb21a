import type { AskedRow, MadeEvent, RowRefusal } from '#cms/again/asked.ts';

/** What came of it: the events that were made, or why none was. `message` is null when nobody answers. */
export type AgainReply = { made: MadeEvent[] } | { message: string | null; refusals: RowRefusal[] };

interface Answer {
  docs?: MadeEvent[];
  errors?: { message: string; data?: { errors?: RowRefusal[] } | null }[];
}

/** Asks for events to be held again. Never throws. */
export async function sendAgain(
  api: string,
  asked: { events: AskedRow[]; publish: boolean },
): Promise<AgainReply> {
  try {
    const response = await fetch(`${api}/events/again`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': document.documentElement.lang,
      },
      body: JSON.stringify(asked),
    });
    const answer: Answer = await response.json();
    if (answer.docs) return { made: answer.docs };
    const [error] = answer.errors ?? [];
    return { message: error?.message ?? null, refusals: error?.data?.errors ?? [] };
  } catch {
    return { message: null, refusals: [] };
  }
}
