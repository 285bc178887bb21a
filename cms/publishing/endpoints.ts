import type { Endpoint } from 'payload';
import { requireUser } from '../access/requireUser.ts';
import { documentState } from './documentState.ts';
import { requestPublication } from './request.ts';
import { onSite } from './siteAddress.ts';
import { siteState } from './state.ts';

const BY_HAND = '手动更新';

/**
 * `GET /api/publications/state` says how the site stands, `GET /api/publications/of/COLLECTION/ID` how one document
 * does and where its page is; `POST /api/publications/renew` renews the site. For users.
 */
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
    path: '/of/:kind/:id',
    method: 'get',
    handler: async (req) => {
      requireUser(req);
      const document = {
        // Payload keeps `collection` for itself.
        collection: String(req.routeParams?.kind),
        id: String(req.routeParams?.id),
      };
      const { docs } = await req.payload.find({
        collection: 'publications',
        sort: '-createdAt',
        limit: 100,
        overrideAccess: true,
      });
      const shown = await onSite(req, document);
      return Response.json({ ...documentState(docs, document), ...shown });
    },
  },
  {
    path: '/renew',
    method: 'post',
    handler: async (req) => {
      requireUser(req);
      // One that waits already will do: nobody fills the queue by asking again.
      const { totalDocs: waiting } = await req.payload.count({
        collection: 'publications',
        where: { and: [{ state: { equals: 'waiting' } }, { reason: { equals: BY_HAND } }] },
        overrideAccess: true,
      });
      if (waiting > 0) return Response.json({ ok: true }, { status: 202 });
      await requestPublication(req.payload, { reason: BY_HAND, scope: 'everything' });
      return Response.json({ ok: true }, { status: 202 });
    },
  },
];
