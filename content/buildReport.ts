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
export const buildReportSchema = z.object({
  documents: z.array(heldBackSchema).default([]),
  pages: z.array(failedPageSchema).default([]),
});

export type HeldBack = z.infer<typeof heldBackSchema>;
export type FailedPage = z.infer<typeof failedPageSchema>;
export type BuildReport = z.infer<typeof buildReportSchema>;
