import type { Endpoint, Payload, PayloadRequest } from 'payload';
import { settings } from '#content/settings.ts';
import { isAdministrator } from '../access/roles.ts';
import { detailsOf } from './details.ts';
import { bringsToken } from './token.ts';

/** A balancer that asks waits no longer. The driver of MongoDB would look for a server for half a minute. */
const ANSWERS_WITHIN_MS = 2000;

const HEADERS = { 'Cache-Control': 'no-store' };

/**
 * `GET /api/health`: whether the database answers. 200 `{"ok":true}`, or within two seconds 503, with the reason in the log.
 * Administrators, and who has METRICS_TOKEN, are told the details too.
 */
export const health: Endpoint = {
  path: '/health',
  method: 'get',
  handler: async (req) => {
    const ok = await isAnswering(req.payload);
    const details = mayKnow(req) ? await detailsOf(req.payload, ok) : {};
    return Response.json({ ok, ...details }, { status: ok ? 200 : 503, headers: HEADERS });
  },
};

const mayKnow = ({ user, headers }: PayloadRequest): boolean =>
  isAdministrator(user) || bringsToken(headers, settings().METRICS_TOKEN);

/** Whether the database answers in time; why not is in the log. */
export async function isAnswering(payload: Payload): Promise<boolean> {
  try {
    await withinTime(payload.count({ collection: 'users', overrideAccess: true }));
    return true;
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The database does not answer' });
    return false;
  }
}

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
