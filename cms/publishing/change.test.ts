import { expect, it } from 'vitest';
import { changesSite } from './change.ts';

it.each([
  ['a draft is created', 'draft', false, false, false],
  ['a draft is saved again, or by itself', 'draft', false, false, false],
  ['a draft is saved on top of what is published', 'draft', true, true, false],
  ['something is published', 'published', false, true, true],
  ['what is published is changed', 'published', true, true, true],
  ['something is taken back', 'draft', true, false, true],
  ['a venue is added, which knows no drafts', null, false, true, true],
  ['a venue is changed', null, true, true, true],
] as const)('%s', (_, status, wasPublic, isPublic, expected) => {
  expect(changesSite({ status, wasPublic, isPublic })).toBe(expected);
});
