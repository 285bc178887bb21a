import { z } from 'zod';

/** What every page says of the portal itself: its name, a notice, whom to ask, its filing numbers. */
export const siteSchema = z.object({
  name: z.string().min(1).max(30),
  tagline: z.string().max(60).optional(),
  description: z.string().min(1).max(200),
  /** Shown on every page while it is not empty. */
  notice: z.string().max(200).optional(),
  contact: z.string().max(200).optional(),
  icp: z.string().max(40).optional(),
  publicSecurity: z.string().max(40).optional(),
});

export type Site = z.infer<typeof siteSchema>;
