import type { Where } from 'payload';

/** What is not in the trash. Payload leaves that out by itself, unless a request asks for it. */
export const notTrashed: Where = { deletedAt: { exists: false } };
