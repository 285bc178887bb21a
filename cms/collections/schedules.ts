import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { everyEditor } from '../access/readersOf.ts';
import { label } from '../fields/labels.ts';
import { ACTION_LABELS, SCHEDULED_ACTIONS } from '../scheduling/actions.ts';
import { scheduleEndpoints } from '../scheduling/endpoints.ts';

/** What is to be published or taken off the site at a time, and how that went. Only the portal writes here. */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: { singular: label('定时', 'Schedule'), plural: label('定时', 'Schedules') },
  admin: {
    group: label('管理', 'Administration'),
    hidden: ({ user }) => !['administrator', 'editor'].includes(user?.role),
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'at', 'state', 'name', 'reason'],
  },
  defaultSort: '-at',
  access: { read: everyEditor, create: nobody, update: nobody, delete: nobody },
  endpoints: scheduleEndpoints,
  fields: [
    { name: 'title', type: 'text', required: true, label: label('哪一篇', 'Document') },
    {
      name: 'action',
      type: 'select',
      required: true,
      label: label('到时候', 'Then'),
      options: SCHEDULED_ACTIONS.map((value) => ({ value, label: ACTION_LABELS[value] })),
    },
    { name: 'at', type: 'date', required: true, index: true, label: label('时间', 'At') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('结果', 'State'),
      options: [
        { value: 'waiting', label: label('等着', 'Waiting') },
        { value: 'done', label: label('已办', 'Done') },
        { value: 'cancelled', label: label('已取消', 'Cancelled') },
        { value: 'failed', label: label('没办成', 'Failed') },
      ],
    },
    { name: 'reason', type: 'textarea', label: label('原因', 'Reason') },
    { name: 'name', type: 'text', required: true, label: label('谁定的', 'Set by') },
    { name: 'endedAt', type: 'date', label: label('办好的时间', 'Ended') },
    // `stories/ID`, as in the record of activities.
    { name: 'document', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'by', type: 'relationship', relationTo: 'users', admin: { hidden: true } },
  ],
};
