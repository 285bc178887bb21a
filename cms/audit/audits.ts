import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { administrators } from '../access/administrators.ts';
import { nobody } from '../access/nobody.ts';
import { requireUser } from '../access/requireUser.ts';
import { isAdministrator } from '../access/roles.ts';
import { label } from '../fields/labels.ts';
import { AUDITED, AUDITED_LABELS } from './actions.ts';
import { checkAudits } from './check.ts';

/** Not even the portal itself changes an entry; it removes what is older than it has to keep. */
const keepAsWritten: CollectionBeforeOperationHook = ({ operation, req }) => {
  const isPruning = operation === 'delete' && req.context.isPruningAudits === true;
  if ((operation === 'update' || operation === 'delete') && !isPruning) {
    throw new APIError(AS_WRITTEN, 403, null, true);
  }
};

const AS_WRITTEN = sentence(
  '审计记录谁都不能改，也不能删。',
  'Nobody changes or deletes what was recorded.',
);
const FOR_ADMINISTRATORS = sentence(
  '审计记录只给管理员看。',
  'The audit log is for administrators.',
);

/** @throws APIError with the sentence that refuses whoever is no administrator. */
export function requireAuditReader(req: PayloadRequest): void {
  if (!isAdministrator(requireUser(req))) throw new APIError(FOR_ADMINISTRATORS, 403, null, true);
}

/** `GET /api/audits/check` says whether each entry is as it was written. For administrators. */
const checkEndpoint: Endpoint = {
  path: '/check',
  method: 'get',
  handler: async (req) => {
    requireAuditReader(req);
    return Response.json(await checkAudits(req.payload));
  },
};

/** Who did what, when, and from where: for whoever must look into it. Only the portal writes here. */
export const audits: CollectionConfig = {
  slug: 'audits',
  labels: { singular: label('审计记录', 'Audit entry'), plural: label('审计记录', 'Audit log') },
  admin: {
    group: label('管理', 'Administration'),
    hidden: ({ user }) => user?.role !== 'administrator',
    useAsTitle: 'title',
    components: { beforeListTable: ['/admin/lists/ExchangeLinks.tsx#ExchangeLinks'] },
    pagination: { defaultLimit: 50 },
    defaultColumns: ['createdAt', 'name', 'action', 'title', 'details', 'address'],
    listSearchableFields: ['name', 'title', 'address', 'details'],
    description: label(
      '谁、什么时候、从哪里、做了什么。谁都不能改，到期后自动清除。',
      'Who did what, when and from where. Nobody changes it; it goes by itself when its time is over.',
    ),
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  access: { read: administrators, create: nobody, update: nobody, delete: nobody },
  hooks: { beforeOperation: [keepAsWritten] },
  endpoints: [checkEndpoint],
  fields: [
    { name: 'name', type: 'text', required: true, index: true, label: label('谁', 'Who') },
    {
      name: 'action',
      type: 'select',
      required: true,
      index: true,
      label: label('做了什么', 'What'),
      options: AUDITED.map((value) => ({ value, label: AUDITED_LABELS[value] })),
    },
    { name: 'title', type: 'text', label: label('哪一篇、哪个账号', 'Document or account') },
    { name: 'details', type: 'textarea', label: label('改了哪些', 'Details') },
    { name: 'address', type: 'text', label: label('从哪个网络地址', 'From which address') },
    // `stories/ID`, as in the record of activities; the id of a user, who may be gone.
    { name: 'document', type: 'text', index: true, admin: { hidden: true } },
    { name: 'by', type: 'text', index: true, admin: { hidden: true } },
    { name: 'mac', type: 'text', required: true, admin: { hidden: true } },
  ],
};
