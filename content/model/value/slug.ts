import { z } from 'zod';
import { atMost, sentence } from './sentence.ts';

/**
 * The readable part of an address: lower-case Latin letters and digits in groups parted by single hyphens,
 * 1 to 80 characters. Chinese titles become pinyin where slugs are made (cms/fields/slug.ts).
 */
export const slugSchema = z
  .string()
  .max(80, { error: atMost(80) })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: sentence(
      '网址只能用小写字母、数字和单个连字符，例如 feng-bu-niang-niang。',
      'Use lower-case letters, digits and single hyphens, as in feng-bu-niang-niang.',
    ),
  });

export const isSlug = (text: string): boolean => slugSchema.safeParse(text).success;
