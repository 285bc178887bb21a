import { extname } from 'node:path';
import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { exportAudits } from './exportAudits.ts';
import { exportTable } from './exportTable.ts';
import { importRows } from './importRows.ts';
import type { Kind } from './kinds/kind.ts';
import { isKindName, KINDS } from './kinds/kinds.ts';
import { type Plan, planOf } from './plan.ts';
import { takeBack } from './takeBack.ts';
import { template } from './template.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * `GET /api/imports/template/KIND` is an empty table. `POST /api/imports/check` with a file says what would come in,
 * `POST /api/imports` brings it in, `POST /api/imports/ID/take-back` takes it back. For users, with their own rights.
 */
export const importEndpoints: Endpoint[] = [
  {
    path: '/template/:kind',
    method: 'get',
    handler: async (req) => {
      requireUser(req);
      const kind = kindNamed(req.routeParams?.kind);
      return download(await template(req, kind), `${kind.label.zh}导入模板.xlsx`);
    },
  },
  {
    path: '/check',
    method: 'post',
    handler: async (req) => Response.json(saidOf(await planOf(req, await askedIn(req)))),
  },
  {
    path: '/',
    method: 'post',
    handler: async (req) =>
      Response.json(await importRows(req, await askedIn(req)), { status: 201 }),
  },
  {
    path: '/:id/take-back',
    method: 'post',
    handler: async (req) => {
      const body: unknown = await req.json?.().catch(() => null);
      const force =
        typeof body === 'object' && body !== null && 'force' in body && body.force === true;
      return Response.json(await takeBack(req, String(req.routeParams?.id), force));
    },
  },
];

/**
 * `GET /api/exchange/export/KIND` is what a list shows, as a table; it takes the parameters of the list. Of `audits` with
 * `format=csv` also as CSV.
 */
export const exportEndpoint: Endpoint = {
  path: '/exchange/export/:kind',
  method: 'get',
  handler: async (req) => {
    if (req.routeParams?.kind === 'audits') {
      const { bytes, name } = await exportAudits(req);
      return download(bytes, name);
    }
    const kind = kindNamed(req.routeParams?.kind);
    return download(await exportTable(req, kind), `${kind.label.zh}.xlsx`);
  },
};

/** What a check answers. */
export interface Said {
  headings: string[];
  rows: {
    row: number;
    cells: string[];
    title: string;
    when: string;
    next: string[];
    where: string;
    address: string | null;
    refusals: { heading: string; message: string }[];
    warnings: string[];
  }[];
  examples: number;
  unused: string[];
}

const saidOf = ({ headings, rows, examples, unused }: Plan): Said => ({
  headings,
  rows: rows.map(({ row, cells, summary, address, refusals, warnings }) => ({
    row,
    cells,
    ...summary,
    address,
    refusals,
    warnings,
  })),
  examples,
  unused,
});

/** The file of a request, and what is to be done with it, in its field `_payload`: `{"kind":"events","publish":true}`. */
async function askedIn(req: PayloadRequest) {
  requireUser(req);
  await readBody(req);
  const { file, data } = req;
  const kind = kindNamed(data?.kind);
  if (!file) throw noFile();
  return {
    kind,
    file: file.data,
    fileName: file.name.slice(0, 200),
    isPublishing: data?.publish === true,
  };
}

/** What cannot be read is a fault of the request, whatever Payload makes of it. */
async function readBody(req: PayloadRequest): Promise<void> {
  try {
    await addDataAndFileToRequest(req);
  } catch {
    throw noFile();
  }
}

const noFile = (): APIError =>
  new APIError(sentence('请先选一个文件。', 'Choose a file first.'), 400, null, true);

function kindNamed(name: unknown): Kind {
  if (isKindName(name)) return KINDS[name];
  throw new APIError(
    sentence('请选类别：活动、故事或旧网址转向。', 'Choose a kind: events, stories or redirects.'),
    400,
    null,
    true,
  );
}

const download = (bytes: Buffer, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': extname(name) === '.csv' ? 'text/csv; charset=utf-8' : XLSX,
      'Content-Disposition': `attachment; filename="table${extname(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
