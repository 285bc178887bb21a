import { APIError, type Endpoint, type PayloadRequest, type Where } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { inTransaction } from '../inTransaction.ts';
import { documentKey } from '../review/record.ts';
import { readAsked } from './asked.ts';
import { isScheduledCollection, type Scheduled, tryChange } from './change.ts';
import { end } from './hooks.ts';

/**
 * `POST /api/schedules/for/COLLECTION/ID` with `{action, day, time}` has a document published or withdrawn at a time,
 * instead of at the one that was set before; `POST /api/schedules/ID/cancel` takes that back. For whoever may do it at once.
 */
export const scheduleEndpoints: Endpoint[] = [
  {
    path: '/for/:kind/:id',
    method: 'post',
    handler: async (req) => {
      const { payload } = req;
      const user = requireUser(req);
      // Payload keeps `collection` for itself.
      const collection = String(req.routeParams?.kind);
      const id = String(req.routeParams?.id);
      if (!isScheduledCollection(collection)) throw new APIError(NOT_AT_A_TIME, 400, null, true);
      const asked = readAsked(await req.json?.().catch(() => null), new Date());
      if ('refusal' in asked) throw new APIError(asked.refusal, 400, null, true);
      const { action, at } = asked;
      await requireWriter(req, { collection, id });
      await tryChange(payload, user, { collection, id, action });
      const document = documentKey(collection, id);
      const title = await titleOf(req, { collection, id });
      // Together: of two who set a time at once the later one's holds.
      const doc = await inTransaction(req, async () => {
        const data = { state: 'cancelled', reason: '改了时间' } as const;
        await end(req, { document, actions: [action], data });
        return payload.create({
          collection: 'schedules',
          data: { document, title, action, at, state: 'waiting', by: user.id, name: user.name },
          overrideAccess: true,
          req,
        });
      });
      return Response.json({ doc }, { status: 201 });
    },
  },
  {
    path: '/:id/cancel',
    method: 'post',
    handler: async (req) => {
      const { payload } = req;
      const user = requireUser(req);
      const schedule = await payload.findByID({
        collection: 'schedules',
        id: String(req.routeParams?.id),
        depth: 0,
        overrideAccess: false,
        req,
      });
      const [collection = '', id = ''] = schedule.document.split('/');
      const { action, document, state } = schedule;
      if (state !== 'waiting') throw new APIError(ENDED, 409, null, true);
      if (isScheduledCollection(collection)) await requireWriter(req, { collection, id });
      const data = { state: 'cancelled', reason: `${user.name}取消了` } as const;
      await end(req, { document, actions: [action], data });
      return Response.json({ ok: true });
    },
  },
];

const NOT_AT_A_TIME = sentence(
  '能定时发布的是故事、活动、品牌和页面。',
  'Stories, events, brands and pages can be published at a time.',
);
const NOT_YOURS = sentence(
  '能发布这一篇的人才能定时，请找编辑。',
  'Only who may publish this can set a time for it: ask an editor.',
);
const ENDED = sentence(
  '这一次定时已经结束了，请刷新看看。',
  'This is over: reload to see how it went.',
);

/** Whoever may publish a document sets a time for it, and takes it back. */
async function requireWriter(
  req: PayloadRequest,
  { collection, id }: { collection: Scheduled; id: string },
): Promise<void> {
  const { update } = req.payload.collections[collection].config.access;
  const access = await update({ req, id, data: { _status: 'published' } });
  const where: Where = typeof access === 'object' ? access : {};
  const { totalDocs } = access
    ? await req.payload.count({
        collection,
        where: { and: [{ id: { equals: id } }, where] },
        overrideAccess: true,
        req,
      })
    : { totalDocs: 0 };
  if (totalDocs === 0) throw new APIError(NOT_YOURS, 403, null, true);
}

/** What editors call it, as the last draft has it. */
async function titleOf(
  req: PayloadRequest,
  { collection, id }: { collection: Scheduled; id: string },
): Promise<string> {
  const doc = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return 'title' in doc ? doc.title : doc.name;
}
