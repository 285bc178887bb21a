import { z } from 'zod';

/**
 * The readable part of an address: lower-case Latin letters and digits in groups parted by single hyphens,
 * 1 to 80 characters. Chinese titles become pinyin where slugs are made (cms/fields/slug.ts).
 */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: (issue) =>
      `“${String(issue.input)}” cannot be an address: use lower-case letters, digits and single hyphens, as in feng-bu-niang-niang`,
  });

export const isSlug = (text: string): boolean => slugSchema.safeParse(text).success;
