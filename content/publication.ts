import { z } from 'zod';

/**
 * A document that a build could not take as it is. It is shown as it was in the build before, or not at all when it
 * was not in that one. `path` leads to the value at fault (`schedule.until`; empty when it is the whole document).
 */
const heldBackSchema = z.object({
  collection: z.string(),
  id: z.string(),
  title: z.string(),
  path: z.string(),
  message: z.string(),
  isKept: z.boolean(),
});

/** A page or file that could not be rendered: its address, and whether the one of the build before stays. */
const failedPageSchema = z.object({ path: z.string(), message: z.string(), isKept: z.boolean() });

/** What a build left as it was. The site writes it, who started the build reads it. */
const buildReportSchema = z.object({
  documents: z.array(heldBackSchema).default([]),
  pages: z.array(failedPageSchema).default([]),
});

export type HeldBack = z.infer<typeof heldBackSchema>;
export type FailedPage = z.infer<typeof failedPageSchema>;
export type BuildReport = z.infer<typeof buildReportSchema>;

/** A document that has changed; the site itself is one by the id `site`. */
const changedSchema = z.object({ collection: z.string(), id: z.string() });

/** What a publication is to bring up to date: some documents, none when only the day has passed, or everything. */
export const scopeSchema = z.union([z.array(changedSchema), z.literal('everything')]);

export type Changed = z.infer<typeof changedSchema>;
export type Scope = z.infer<typeof scopeSchema>;

/** What the CMS asks of the builder, a process of its own. */
export const requestSchema = z.object({ publish: scopeSchema });

/** What the builder answers: how far it is, that the pages are live and then the search, or why not. */
export const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), of: z.number() }),
  z.object({ kind: z.literal('live'), report: buildReportSchema }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
  z.object({ kind: z.literal('searchable') }),
  z.object({ kind: z.literal('searchFailed'), message: z.string() }),
]);

export type Request = z.infer<typeof requestSchema>;
export type Reply = z.infer<typeof replySchema>;
