import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { requestPublication } from './request.ts';
import { siteState } from './state.ts';

/** `GET /api/publications/state` says how the site stands; `POST /api/publications/renew` renews it. For users. */
export const publicationEndpoints: Endpoint[] = [
  {
    path: '/state',
    method: 'get',
    handler: async (req) => {
      requireUser(req);
      const { docs } = await req.payload.find({
        collection: 'publications',
        sort: '-createdAt',
        limit: 50,
        overrideAccess: true,
      });
      return Response.json(siteState(docs));
    },
  },
  {
    path: '/renew',
    method: 'post',
    handler: async (req) => {
      requireUser(req);
      await requestPublication(req.payload, { reason: '手动更新', scope: 'everything' });
      return Response.json({ ok: true }, { status: 202 });
    },
  },
];

function requireUser({ user }: PayloadRequest): void {
  if (!user) throw new APIError('Sign in first.', 401, null, true);
}
