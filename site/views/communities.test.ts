import { expect, it } from 'vitest';
import { communitiesView } from './communities.ts';

const listedOf = (count: number) => {
  const communities = Array.from({ length: count }, (_, at) => ({ slug: `she-qu-${at}` }));
  return communitiesView({ communities } as unknown as Parameters<typeof communitiesView>[0]); // all that it reads
};

it.each([
  [4, 8],
  [12, 0],
  [13, 0],
])('of twelve communities %i are listed, and %i are said to be missing', (count, missing) => {
  expect(listedOf(count)).toMatchObject({ all: 12, missing });
});
