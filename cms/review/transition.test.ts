import { describe, expect, it } from 'vitest';
import { reviewAfter } from './transition.ts';

const draft = {
  before: 'none',
  asked: undefined,
  isPublishing: false,
  isPublished: false,
  mayPublish: false,
  hasComment: false,
} as const;

describe('the review of a draft after a save', () => {
  it.each([
    ['a save that says nothing leaves it', { before: 'submitted' }, 'submitted'],
    ['submitted', { asked: 'submitted' }, 'submitted'],
    [
      'submitted again after it was returned',
      { before: 'returned', asked: 'submitted' },
      'submitted',
    ],
    ['taken back', { before: 'submitted', asked: 'none' }, 'none'],
    [
      'a returned one is not made as if it never was',
      { before: 'returned', asked: 'none' },
      'returned',
    ],
    [
      'returned with a comment',
      { before: 'submitted', asked: 'returned', mayPublish: true, hasComment: true },
      'returned',
    ],
    ['published', { before: 'submitted', isPublishing: true, mayPublish: true }, 'none'],
    [
      'published although it was asked for a review',
      { asked: 'submitted', isPublishing: true, mayPublish: true },
      'none',
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(reviewAfter({ ...draft, ...change })).toBe(expected);
  });

  it.each([
    ['by its author', { before: 'submitted', asked: 'returned', hasComment: true }, /只能是编辑/],
    ['without a word', { before: 'submitted', asked: 'returned', mayPublish: true }, /要改什么/],
    [
      'that nobody submitted',
      { asked: 'returned', mayPublish: true, hasComment: true },
      /没有送审/,
    ],
  ] as const)('a draft is not returned %s', (_, change, sentence) => {
    expect(reviewAfter({ ...draft, ...change })).toEqual({
      refusal: expect.stringMatching(sentence),
    });
  });

  it('what is on the site is not submitted', () => {
    const refused = reviewAfter({ ...draft, asked: 'submitted', isPublished: true });
    expect(refused).toEqual({ refusal: expect.stringContaining('在网站上') });
  });
});
