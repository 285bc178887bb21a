import { events } from './events.ts';
import type { Kind } from './kind.ts';
import { redirects } from './redirects.ts';
import { stories } from './stories.ts';

/** What comes in and goes out as a table, by the collection that it is kept in. */
export const KINDS = { events, stories, redirects } as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

export const isKindName = (name: unknown): name is KindName =>
  typeof name === 'string' && Object.hasOwn(KINDS, name);
