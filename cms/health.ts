import type { Endpoint } from 'payload';

/** A balancer that asks waits no longer. The driver of MongoDB would look for a server for half a minute. */
const ANSWERS_WITHIN_MS = 2000;

/** `GET /api/health`: whether the database answers. 200 `{"ok":true}`, or within two seconds 503, with the reason in the log. */
export const health: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async ({ payload }) => {
    try {
      await withinTime(payload.count({ collection: 'users', overrideAccess: true }));
      return Response.json({ ok: true });
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The database does not answer' });
      return Response.json({ ok: false }, { status: 503 });
    }
  },
};

async function withinTime(answer: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Error(`No answer within ${ANSWERS_WITHIN_MS} ms.`);
    timer = setTimeout(() => reject(error), ANSWERS_WITHIN_MS);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
