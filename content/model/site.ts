import { z } from 'zod';
import { line, lines } from './value/text.ts';

/** What every page says of the portal itself: its name, a notice, whom to ask, its filing numbers. */
export const siteSchema = z.object({
  name: line(30),
  tagline: line(60).optional(),
  description: lines(200),
  /** Shown on every page while it is not empty. */
  notice: lines(200).optional(),
  contact: line(200).optional(),
  icp: line(40).optional(),
  publicSecurity: line(40).optional(),
});

export type Site = z.infer<typeof siteSchema>;
