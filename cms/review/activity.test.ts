import { expect, it } from 'vitest';
import { actionOf } from './activity.ts';

const draft = { _status: 'draft' };
const published = { _status: 'published' };
const trashed = { _status: 'published', deletedAt: '2026-11-25T12:00:00.000Z' };

it.each([
  ['a new draft', undefined, draft, false, false, 'created'],
  ['a document published at once', undefined, published, false, true, 'published'],
  ['a new venue, which knows no drafts', undefined, {}, false, true, 'published'],
  ['a draft saved again', draft, draft, false, false, 'edited'],
  ['a draft on top of what is published', published, draft, true, true, 'edited'],
  ['a draft published', draft, published, false, true, 'published'],
  ['what is published, published again', published, published, true, true, 'changed'],
  ['a venue changed', {}, {}, true, true, 'changed'],
  ['taken off the site', published, draft, true, false, 'withdrawn'],
  ['submitted', draft, { ...draft, review: 'submitted' }, false, false, 'submitted'],
  [
    'returned',
    { ...draft, review: 'submitted' },
    { ...draft, review: 'returned' },
    false,
    false,
    'returned',
  ],
  ['taken back by its author', { ...draft, review: 'submitted' }, draft, false, false, 'takenBack'],
  [
    'edited while it is submitted',
    { ...draft, review: 'submitted' },
    { ...draft, review: 'submitted' },
    false,
    false,
    'edited',
  ],
  ['moved to the trash', published, trashed, true, false, 'trashed'],
  ['brought back as a draft', trashed, draft, false, false, 'restored'],
  ['brought back to the site', trashed, published, false, true, 'restored'],
] as const)('%s', (_, before, after, wasPublic, isPublic, expected) => {
  expect(actionOf({ before, after, wasPublic, isPublic })).toBe(expected);
});
