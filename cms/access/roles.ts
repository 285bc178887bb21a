import type { User } from '../payload-types.ts';

export type Role = User['role'];

/** Who asks: a signed-in user, or nobody (the public). */
export type Actor = Pick<User, 'id' | 'role' | 'communities'> | null;

export const isAdministrator = (actor: Actor): boolean => actor?.role === 'administrator';

/** An editor of the whole sub-district; an administrator is one too. */
export const isEditorOfAll = (actor: Actor): boolean =>
  actor?.role === 'editor' || isAdministrator(actor);

/** Whether an actor publishes, somewhere: everybody signed in but contributors. */
export const isEditor = (actor: Actor): boolean => actor !== null && actor.role !== 'contributor';

/** The ids of the communities that an actor writes for; an editor of all writes for every one, and has none of their own. */
export const communityIdsOf = (actor: Actor): string[] =>
  isEditorOfAll(actor)
    ? []
    : (actor?.communities ?? []).map((community) =>
        typeof community === 'string' ? community : community.id,
      );
