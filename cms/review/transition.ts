import { sentence } from '#content/model/value/sentence.ts';

export const REVIEWS = ['none', 'submitted', 'returned'] as const;

/** How far a draft is on its way to somebody who may publish it. */
export type Review = (typeof REVIEWS)[number];

interface Asked {
  before: Review;
  /** What a save asks for; undefined when it says nothing of it. */
  asked: Review | undefined;
  /** Whether this save publishes the document, or takes it off the site. */
  isPublishing: boolean;
  isPublished: boolean;
  mayPublish: boolean;
  hasComment: boolean;
}

/**
 * The review of a draft after a save: what is published, or taken back from the site, waits for nobody.
 * @returns the new state, or the sentence that refuses the one that was asked for.
 */
export function reviewAfter(change: Asked): Review | { refusal: string } {
  const { before, asked, isPublishing, isPublished, mayPublish, hasComment } = change;
  if (isPublishing) return 'none';
  if (asked === undefined || asked === before) return before;
  if (asked === 'submitted') return isPublished ? { refusal: ON_SITE } : 'submitted';
  if (asked === 'none') return before === 'submitted' ? 'none' : before;
  if (!mayPublish) return { refusal: EDITORS_RETURN };
  if (before !== 'submitted') return { refusal: NOT_SUBMITTED };
  return hasComment ? 'returned' : { refusal: SAY_WHY };
}

const ON_SITE = sentence(
  '这一篇已经在网站上，不用送审。',
  'This is on the site already: it need not be submitted.',
);
const EDITORS_RETURN = sentence('退回稿子的只能是编辑。', 'Only an editor returns a draft.');
const NOT_SUBMITTED = sentence(
  '这一篇没有送审，不用退回。',
  'This is not submitted: it cannot be returned.',
);
const SAY_WHY = sentence('请写明要改什么，再退回。', 'Say what to change, then return it.');
