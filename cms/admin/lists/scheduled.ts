import type { Schedule } from '#cms/payload-types.ts';

export type Scheduled = Pick<Schedule, 'document' | 'action' | 'at'>;

const MOST = 500;
/** The rows of a list ask in the same moment. */
const KEPT_MS = 3000;

let asked: { at: number; answer: Promise<Scheduled[]> } | undefined;

/** What is to be published or withdrawn at a time, asked once for all rows of a list; nothing where nobody answers. */
export function scheduledSoon(api: string): Promise<Scheduled[]> {
  if (!asked || Date.now() - asked.at > KEPT_MS) asked = { at: Date.now(), answer: read(api) };
  return asked.answer;
}

async function read(api: string): Promise<Scheduled[]> {
  try {
    const query = `where[state][equals]=waiting&sort=at&limit=${MOST}&depth=0`;
    const response = await fetch(`${api}/schedules?${query}`, { credentials: 'same-origin' });
    return response.ok ? (await response.json()).docs : [];
  } catch {
    return [];
  }
}
