import { z } from 'zod';

/** So many events are listed, and made in one go. */
export const MOST_AT_ONCE = 100;

const rowSchema = z.object({
  id: z.string().min(1).max(64),
  title: z.string().max(2000),
  from: z.string().max(40),
  until: z.string().max(40).nullish(),
});

/** What `POST /api/events/again` is sent. */
export const askedSchema = z.object({
  events: z.array(rowSchema).min(1).max(MOST_AT_ONCE),
  publish: z.boolean(),
});

export type AskedRow = z.infer<typeof rowSchema>;

/** What is wrong with one of the events, by its number in the list. */
export interface RowRefusal {
  row: number;
  path: 'title' | 'from' | 'until';
  message: string;
}

/** An event that was made. `address` is its page on the site, once it is published. */
export interface MadeEvent {
  id: string;
  title: string;
  address: string | null;
}
