import { z } from 'zod';
import { scopeSchema } from '#content/publication.ts';
import type { Publication } from '../payload-types.ts';

/** How the page of a document stands against what was published of it. */
export type DocumentState =
  | { state: 'renewing' }
  | { state: 'undelivered'; reason: string }
  | { state: 'live' }
  | { state: 'failed'; reason: string };

const heldBackSchema = z.array(
  z.object({ collection: z.string(), id: z.string(), text: z.string() }),
);

type Recorded = Pick<Publication, 'state' | 'scope' | 'error' | 'heldBack' | 'trouble'>;

interface Named {
  collection: string;
  id: string;
}

/** How a document stands, from the records of publications, newest first; null when none of them was about it. */
export function documentState(publications: Recorded[], document: Named): DocumentState | null {
  const about = publications.filter(({ scope }) => covers(scope, document));
  const trouble = publications.find(({ state }) => state === 'building')?.trouble;
  const isOpen = about.some(({ state }) => state === 'waiting' || state === 'building');
  if (isOpen && trouble) return { state: 'undelivered', reason: trouble };
  if (isOpen) return { state: 'renewing' };
  const [last] = about;
  if (!last) return null;
  if (last.state === 'failed') return { state: 'failed', reason: last.error ?? '' };
  const held = heldBackSchema.safeParse(last.heldBack).data ?? [];
  const own = held.find(({ collection, id }) => isSame({ collection, id }, document));
  return own ? { state: 'failed', reason: own.text } : { state: 'live' };
}

/** Whether a publication brought a document up to date; one that names none was about everything. */
function covers(scope: unknown, document: Named): boolean {
  const read = scopeSchema.safeParse(scope).data;
  if (!read || read === 'everything') return true;
  return read.some((one) => isSame(one, document));
}

const isSame = (one: Named, other: Named): boolean =>
  one.collection === other.collection && one.id === other.id;
