import { z } from 'zod';
import { scopeSchema } from './publication.ts';

/** What is shown before it is out; `site` is what every page says of the portal. */
const PREVIEWED = ['stories', 'events', 'brands', 'pages', 'site'] as const;

export type Previewed = (typeof PREVIEWED)[number];

export const isPreviewed = (name: string): name is Previewed =>
  PREVIEWED.some((one) => one === name);

/** What the CMS asks of the process that renders previews. */
export const previewRequestSchema = z.union([
  /** The page of a document, as the CMS's API answers it, as if it were published. */
  z.object({
    id: z.int(),
    collection: z.enum(PREVIEWED),
    document: z.record(z.string(), z.unknown()),
  }),
  /** A file that a page needs: `/_astro/x.css`, `/qr/x.png`. */
  z.object({ id: z.int(), file: z.string() }),
  /** What the public reads has changed. */
  z.object({ changed: scopeSchema }),
]);

/** What it answers: the page, with the fields that are stood in for; a file; or why there is none. */
export const previewReplySchema = z.union([
  z.object({ id: z.int(), html: z.string(), lacking: z.array(z.string()) }),
  z.object({ id: z.int(), type: z.string(), base64: z.string() }),
  z.object({ id: z.int(), problem: z.string() }),
]);

export type PreviewRequest = z.infer<typeof previewRequestSchema>;
export type PreviewReply = z.infer<typeof previewReplySchema>;
