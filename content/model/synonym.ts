import { z } from 'zod';
import { sentence } from './value/sentence.ts';
import { line } from './value/text.ts';

/** The most words that one word stands for. */
const MOST_MEANINGS = 8;

const NO_MEANING = sentence('请至少填写一个词。', 'Write at least one word.');

/** What people call something, and what the pages call it: 量血压 is looked for as 义诊 too, not the other way round. */
export const synonymSchema = z.object({
  word: line(20),
  means: z
    .array(line(20), { error: NO_MEANING })
    .min(1, { error: NO_MEANING })
    .max(MOST_MEANINGS, { error: sentence('最多 8 个词。', 'At most 8 words.') }),
});

export type Synonym = z.infer<typeof synonymSchema>;
