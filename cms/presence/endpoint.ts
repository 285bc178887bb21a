import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import type { Presence } from '../payload-types.ts';

/** Who has not been heard of for so long has gone: a phone that sleeps says nothing. */
const GONE_AFTER_MS = 60_000;

const askedSchema = z.object({
  document: z.string().regex(/^[a-z]+\/[\w-]{1,64}$/),
  /** `come`: to be at work unless somebody is; `take`: to be at work instead of whoever is; `leave`. */
  step: z.enum(['come', 'take', 'leave']),
});

/** Who is at work on a document, and since when, as an ISO instant; null when nobody else is. */
export interface PresenceReply {
  other: { name: string; since: string } | null;
}

/** `POST /api/presence`: an open form says that it is open, every few seconds, and hears who else has the document. */
export const presence: Endpoint = {
  path: '/presence',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req);
    const asked = askedSchema.safeParse(await req.json?.().catch(() => null));
    if (!asked.success) {
      const message = sentence(
        '没有说是哪一篇。',
        'Say which document: {"document": "stories/ID", "step": "come"}.',
      );
      throw new APIError(message, 400, null, true);
    }
    const other = await step(req, { ...asked.data, user: user.id, name: user.name });
    return Response.json({ other } satisfies PresenceReply);
  },
};

interface Step extends z.infer<typeof askedSchema> {
  user: string;
  name: string;
}

async function step(req: PayloadRequest, { document, step, user, name }: Step) {
  const { payload } = req;
  const where = { document: { equals: document } };
  const collection = 'presences';
  const { docs } = await payload.find({ collection, where, limit: 1, overrideAccess: true });
  const [stored] = docs;
  if (step === 'leave') {
    const own = { and: [where, { user: { equals: user } }] };
    await payload.delete({ collection, where: own, overrideAccess: true });
    return null;
  }
  if (stored && stored.user !== user && step === 'come' && isHere(stored)) {
    return { name: stored.name, since: stored.since };
  }
  const now = new Date().toISOString();
  const since = stored?.user === user && isHere(stored) ? stored.since : now;
  const data = { document, user, name, since, seenAt: now };
  if (stored) await payload.update({ collection, id: stored.id, data, overrideAccess: true });
  // Somebody else may have come in the same moment: the next step will tell.
  else await payload.create({ collection, data, overrideAccess: true }).catch(() => null);
  return null;
}

const isHere = ({ seenAt }: Presence): boolean => Date.now() - Date.parse(seenAt) < GONE_AFTER_MS;
