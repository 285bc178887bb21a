import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { dayText } from '#content/model/time/dateText.ts';
import { dayAt } from '#content/model/time/day.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { settings } from '#content/settings.ts';
import { requireUser } from '../access/requireUser.ts';
import { isEditor } from '../access/roles.ts';
import { type Draft, draftOf, labelsOf } from './draft.ts';
import { linksTo, linkWhere, MOST_LINKS, makeLink, withdrawLink } from './links.ts';
import { marked } from './mark.ts';
import { previewer } from './previewer.ts';

const askedSchema = z.object({ days: z.int().min(1).max(30) });

/**
 * `GET /api/preview/page/COLLECTION/ID` is the page of a draft, for whoever may read the draft. `GET` and `POST
 * /api/preview/links/COLLECTION/ID` list and make links for reviewers without an account, `POST
 * /api/preview/withdraw/ID` ends one, `GET /api/preview/shared/TOKEN` is where one leads. `GET /api/preview/files/…`
 * is what a previewed page asks for besides.
 */
export const preview: Endpoint[] = [
  {
    path: '/preview/page/:kind/:id',
    method: 'get',
    handler: async (req) => {
      requireUser(req);
      return page(req, await requireDraft(req), NOT_OUT);
    },
  },
  {
    path: '/preview/links/:kind/:id',
    method: 'get',
    handler: async (req) => {
      await requireOwnDraft(req);
      return Response.json({ links: await linksTo(req.payload, documentIn(req)) });
    },
  },
  {
    path: '/preview/links/:kind/:id',
    method: 'post',
    handler: async (req) => {
      const user = requireUser(req);
      await requireOwnDraft(req);
      const asked = askedSchema.safeParse(await req.json?.().catch(() => null));
      if (!asked.success) throw new APIError(DAYS, 400, null, true);
      const document = documentIn(req);
      if ((await linksTo(req.payload, document)).length >= MOST_LINKS)
        throw new APIError(TOO_MANY, 409, null, true);
      const link = await makeLink(req.payload, {
        document,
        name: user.name,
        days: asked.data.days,
      });
      return Response.json({ link }, { status: 201 });
    },
  },
  {
    path: '/preview/withdraw/:link',
    method: 'post',
    handler: async (req) => {
      requireUser(req);
      const link = await linkWhere(req.payload, { id: { equals: String(req.routeParams?.link) } });
      if (!link) throw new APIError(NO_LINK, 404, null, true);
      const [kind, id] = link.document.split('/');
      await requireOwnDraft(Object.assign(req, { routeParams: { kind, id } }));
      await withdrawLink(req.payload, link.id);
      return Response.json({ ok: true });
    },
  },
  {
    path: '/preview/shared/:token',
    method: 'get',
    handler: async (req) => {
      const link = await linkWhere(req.payload, {
        token: { equals: String(req.routeParams?.token) },
      });
      if (!link) return said(NO_LINK, 404);
      const [collection = '', id = ''] = link.document.split('/');
      const draft = await draftOf(req, { collection, id, isShared: true }).catch(() => null);
      if (!draft || draft.document.deletedAt) return said(NO_LINK, 404);
      const until = dayText(dayAt(new Date(link.expiresAt)));
      return page(req, draft, `这是预览，还没有发布，请不要转发。链接 ${until}到期。`);
    },
  },
  {
    path: '/preview/files/:path*',
    method: 'get',
    handler: async (req) => {
      const parts = [req.routeParams?.path ?? []].flat().map(String);
      const path = `/${parts.join('/')}`;
      const file = await previewer()?.file(path);
      if (!file) {
        // Whoever follows a link of a previewed page comes to the site itself.
        return new Response(null, {
          status: 307,
          headers: {
            Location:
              settings().SITE_URL + parts.map((one) => `/${encodeURIComponent(one)}`).join(''),
          },
        });
      }
      return new Response(new Uint8Array(file.bytes), {
        headers: {
          'Content-Type': file.type,
          'Cache-Control': 'no-cache',
          'X-Content-Type-Options': 'nosniff',
        },
      });
    },
  },
];

const NOT_OUT = '这是预览：和发布以后的网页一样，公众现在还看不到。';
const DAYS = sentence(
  '请选链接几天有效，从 1 天到 30 天。',
  'Say for how many days the link holds, from 1 to 30.',
);
const TOO_MANY = sentence(
  `这一篇已有 ${MOST_LINKS} 个有效的预览链接，请先收回几个。`,
  `There are ${MOST_LINKS} links to this already: withdraw some first.`,
);
const NO_LINK = sentence(
  '这个预览链接已经到期，或者被收回了。请向给您链接的人再要一个。',
  'This link has expired or was withdrawn: ask whoever sent it for a new one.',
);
const NO_PREVIEW = sentence(
  '这一类内容没有预览。',
  'There is no preview of this kind of document.',
);
const NOT_YOURS = sentence(
  '能改这一篇的人才能分享预览。',
  'Only who may change this shares a preview of it.',
);
const NOT_RUNNING = sentence(
  '预览现在打不开，请过一会儿再试。',
  'Previews are not to be had at the moment: try again in a while.',
);

const documentIn = ({ routeParams }: PayloadRequest): string =>
  `${String(routeParams?.kind)}/${String(routeParams?.id)}`;

async function requireDraft(req: PayloadRequest): Promise<Draft> {
  const [collection = '', id = ''] = documentIn(req).split('/');
  const draft = await draftOf(req, { collection, id });
  if (!draft) throw new APIError(NO_PREVIEW, 404, null, true);
  return draft;
}

/** The draft, for whoever may show it to others: an editor, or who wrote it. */
async function requireOwnDraft(req: PayloadRequest): Promise<void> {
  const user = requireUser(req);
  const { document } = await requireDraft(req);
  if (!isEditor(user) && document.createdBy !== user.id)
    throw new APIError(NOT_YOURS, 403, null, true);
}

async function page(
  req: PayloadRequest,
  { collection, document }: Draft,
  mark: string,
): Promise<Response> {
  const renderer = previewer();
  if (!renderer) return said(NOT_RUNNING, 503);
  try {
    const { html, lacking } = await renderer.page(collection, document);
    const labels = labelsOf(
      req,
      collection,
      lacking.filter((name) => name !== 'slug'),
    );
    const lacks = labels.length > 0 ? `还没有填好：${labels.join('、')}。` : '';
    return new Response(marked(html, mark + lacks), { headers: HEADERS });
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'A preview could not be rendered' });
    return said(NOT_RUNNING, 503);
  }
}

/** Nothing of a draft is kept anywhere, listed by anybody, or told to where its links lead. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "frame-ancestors 'self'",
};

/** A sentence in the place of a page. */
const said = (text: string, status: number): Response =>
  new Response(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>预览</title><p>${text}</p></html>`,
    { status, headers: HEADERS },
  );
