import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { requireUser } from '../access/requireUser.ts';
import { isAdministrator, isEditorOfAll } from '../access/roles.ts';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../inTransaction.ts';
import { accountOf } from './account.ts';
import { findNamed } from './named.ts';
import { erasePerson, exportPerson } from './person.ts';

/**
 * `GET /api/persons/ID/export` gives an administrator all that is held about an account, `POST /api/persons/ID/erase`
 * with `{"name": …}`, the name that it has, erases it. `GET /api/persons/named?q=…` says for editors of all where
 * somebody's name or number stands.
 */
export const personEndpoints: Endpoint[] = [
  {
    path: '/persons/named',
    method: 'get',
    handler: async (req) => {
      if (!isEditorOfAll(requireUser(req))) throw new APIError(FOR_EDITORS, 403, null, true);
      const { q } = req.query;
      const sought = typeof q === 'string' ? q.trim() : '';
      if (sought.length < 2 || sought.length > 60) throw new APIError(TOO_SHORT, 400, null, true);
      return Response.json({ docs: await findNamed(req, sought) }, NOT_KEPT);
    },
  },
  {
    path: '/persons/:id/export',
    method: 'get',
    handler: async (req) => {
      requireAdministrator(req);
      const id = String(req.routeParams?.id);
      const person = await exportPerson(req, id);
      if (!person) throw new APIError(NOBODY, 404, null, true);
      await recordAudit(req, { action: 'exportedPerson', document: `users/${id}` });
      return Response.json(person, {
        headers: {
          ...NOT_KEPT.headers,
          'Content-Disposition': 'attachment; filename="personal-data.json"',
        },
      });
    },
  },
  {
    path: '/persons/:id/erase',
    method: 'post',
    handler: async (req) => {
      requireAdministrator(req);
      const id = String(req.routeParams?.id);
      const body: unknown = await req.json?.().catch(() => null);
      const typed = typeof body === 'object' && body !== null && 'name' in body ? body.name : null;
      const account = await accountOf(req, id);
      if (!account) throw new APIError(NOBODY, 404, null, true);
      if (!isSameName(typed, account.name)) throw new APIError(CONFIRM, 400, null, true);
      await inTransaction(req, () => erasePerson(req, id));
      return Response.json({ ok: true });
    },
  },
];

/** Typed once more on a phone, a name may have blanks around it. */
const isSameName = (typed: unknown, name: string): boolean =>
  typeof typed === 'string' && typed.normalize('NFC').trim() === name.normalize('NFC').trim();

const NOT_KEPT = { headers: { 'Cache-Control': 'no-store' } };

function requireAdministrator(req: PayloadRequest): void {
  if (!isAdministrator(requireUser(req))) throw new APIError(FOR_ADMINISTRATORS, 403, null, true);
}

const FOR_ADMINISTRATORS = sentence(
  '个人信息由管理员导出和注销。',
  'Personal data is exported and erased by administrators.',
);
const FOR_EDITORS = sentence(
  '在全部内容里查找姓名和电话，要由全街道的编辑来做。',
  'Names and numbers are looked for by editors of all.',
);
const TOO_SHORT = sentence(
  '请写要找的姓名或电话，2 到 60 个字。',
  'Write the name or number to look for, in 2 to 60 characters.',
);
const NOBODY = sentence('没有这个账号。', 'There is no such account.');
const CONFIRM = sentence(
  '名字对不上，没有注销。注销以后不能恢复：请把这个账号的姓名照样再写一遍。',
  'Nothing was erased, as the names differ. It cannot be undone: write the name of the account once more.',
);
