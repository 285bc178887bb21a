import type { Access } from 'payload';
import { isAdministrator } from './roles.ts';

/**
 * Deleting is two things to Payload: moving to the trash, asked with a `deletedAt`, and erasing. Whoever passes
 * `mayTrash` moves; only an administrator erases, and only what is in the trash already.
 */
export const deleters =
  (mayTrash: Access): Access =>
  (args) => {
    const { req, data } = args;
    if (isTrashing(data)) return mayTrash(args);
    return isAdministrator(req.user) && { deletedAt: { exists: true } };
  };

const isTrashing = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'deletedAt' in data && Boolean(data.deletedAt);
