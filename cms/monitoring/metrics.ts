import type { CollectionSlug, Endpoint, Payload } from 'payload';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { sentence } from '#content/model/value/sentence.ts';
import { settings } from '#content/settings.ts';
import { detailsOf } from './details.ts';
import { figures } from './figures.ts';
import { isAnswering } from './health.ts';
import { Outcomes } from './outcomes.ts';
import { publicationRecords } from './publishing.ts';
import { responsesSoFar } from './responses.ts';
import { bringsToken } from './token.ts';

/** `GET /api/metrics`: figures for Prometheus, for who has METRICS_TOKEN. Where that is not set there are none: 404. */
export const metrics: Endpoint = {
  path: '/metrics',
  method: 'get',
  handler: async ({ payload, headers }) => {
    const { METRICS_TOKEN } = settings();
    if (!METRICS_TOKEN) return refused(404, NOT_SET);
    if (!bringsToken(headers, METRICS_TOKEN)) return refused(401, WRONG_TOKEN);
    const own = await figures(await read(payload)).metrics();
    return new Response(`${await ofProcess().metrics()}\n${own}`, {
      headers: {
        'Content-Type': Registry.PROMETHEUS_CONTENT_TYPE,
        'Cache-Control': 'no-store',
      },
    });
  },
};

const NOT_SET = sentence(
  '这里没有监控数据，请管服务器的人先设好 METRICS_TOKEN。',
  'There are no figures here: whoever runs the portal sets METRICS_TOKEN first.',
);
const WRONG_TOKEN = sentence(
  '口令不对，请用 Authorization: Bearer 带上 METRICS_TOKEN。',
  'The token is missing or wrong: send METRICS_TOKEN as Authorization: Bearer.',
);

const refused = (status: number, message: string): Response =>
  Response.json(
    { errors: [{ message }] },
    { status, headers: { 'Cache-Control': 'no-store', 'WWW-Authenticate': 'Bearer' } },
  );

const outcomes = new Outcomes(Date.now() - process.uptime() * 1000);

async function read(payload: Payload) {
  const isUp = await isAnswering(payload);
  if (isUp) outcomes.count(await publicationRecords(payload));
  return {
    details: await detailsOf(payload, isUp),
    documents: isUp ? await documentsOf(payload) : {},
    outcomes: outcomes.soFar,
    responses: responsesSoFar(),
  };
}

/** How many documents there are of each kind, without the trash. */
async function documentsOf(payload: Payload): Promise<Record<string, number>> {
  const slugs = payload.config.collections
    .map(({ slug }) => slug as CollectionSlug) // of the config
    .filter((slug) => !slug.startsWith('payload-'));
  const counts = slugs.map(async (collection) => {
    const { totalDocs } = await payload.count({ collection, overrideAccess: true });
    return [collection, totalDocs] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

let nodeFigures: Registry | undefined;

/** What prom-client says of every Node process; once, as it watches the garbage collection and the event loop. */
function ofProcess(): Registry {
  if (!nodeFigures) {
    nodeFigures = new Registry();
    collectDefaultMetrics({ register: nodeFigures });
  }
  return nodeFigures;
}
