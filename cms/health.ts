import type { Endpoint } from 'payload';

/** `GET /api/health`: whether the database answers. 200 `{"ok":true}`, or 503 with the reason in the log. */
export const health: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async ({ payload }) => {
    try {
      await payload.count({ collection: 'users', overrideAccess: true });
      return Response.json({ ok: true });
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The database does not answer' });
      return Response.json({ ok: false }, { status: 503 });
    }
  },
};
