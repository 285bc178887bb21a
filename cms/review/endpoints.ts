import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { cleaned, lines } from '#content/model/value/text.ts';
import { requireUser } from '../access/requireUser.ts';
import { recordActivity } from './record.ts';

const commentSchema = lines(1000);

/**
 * What is said about a document, for whoever reads its drafts: `POST /:id/comments` with a comment keeps it beside the
 * document, `POST /:id/return` returns what was submitted to its author, with what is to be changed.
 */
export const reviewEndpoints = (collection: CollectionSlug, titleField: string): Endpoint[] => [
  {
    path: '/:id/comments',
    method: 'post',
    handler: async (req) => {
      const comment = await commentIn(req);
      const doc = await found(req, collection);
      await recordActivity(req, {
        collection,
        id: doc.id,
        title: doc[titleField],
        action: 'commented',
        comment,
        owner: doc.createdBy,
      });
      return Response.json({ ok: true }, { status: 201 });
    },
  },
  {
    path: '/:id/return',
    method: 'post',
    handler: async (req) => {
      const comment = await commentIn(req);
      const doc = await req.payload.update({
        collection,
        id: String(req.routeParams?.id),
        data: { review: 'returned' } as never, // every collection that is reviewed has it
        draft: true,
        depth: 0,
        overrideAccess: false,
        context: { comment },
        req,
      });
      return Response.json({ doc });
    },
  },
];

interface Reviewed extends Record<string, unknown> {
  id: string;
}

/** The document, if the user may read its drafts; anybody who may, may say something. */
async function found(req: PayloadRequest, collection: CollectionSlug): Promise<Reviewed> {
  requireUser(req);
  const doc = await req.payload.findByID({
    collection,
    id: String(req.routeParams?.id),
    draft: true,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return doc as unknown as Reviewed; // the generated types are those of one collection each
}

async function commentIn(req: PayloadRequest): Promise<string> {
  const body: unknown = await req.json?.().catch(() => null);
  const given = typeof body === 'object' && body !== null && 'comment' in body ? body.comment : '';
  const text = typeof given === 'string' ? cleaned(given, { isLine: false }).trim() : '';
  const comment = commentSchema.safeParse(text);
  if (comment.success) return comment.data;
  const message = text
    ? (comment.error.issues[0]?.message ?? '')
    : sentence('请先写一句话。', 'Write something first.');
  throw new APIError(message, 400, null, true);
}
