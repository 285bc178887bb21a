import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { communityIdsOf, isEditorOfAll } from '../access/roles.ts';
import { idOf } from '../relations.ts';

/**
 * Whoever writes for some communities adds and takes away no others, in whatever way: a version that is restored
 * brings along the community that it was of, and a shared story is the others' too.
 */
export const keepOthersCommunities: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { user } = req;
  if (!user || isEditorOfAll(user)) return data;
  const own = communityIdsOf(user);
  for (const field of ['community', 'communities']) {
    if (data[field] === undefined) continue;
    const [before, after] = [idsIn(originalDoc?.[field]), idsIn(data[field])];
    const changed = [...before, ...after].filter((id) => before.has(id) !== after.has(id));
    if (changed.some((id) => !own.includes(id))) throw new APIError(NOT_YOURS, 403, null, true);
  }
  return data;
};

const idsIn = (value: unknown): Set<string> =>
  new Set([value].flat().flatMap((one) => idOf(one) ?? []));

const NOT_YOURS = sentence(
  '别的社区不能由您加上或去掉，请找全街道的编辑。',
  'Communities that are not yours are added and removed by editors of all.',
);
