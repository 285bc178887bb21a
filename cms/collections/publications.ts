import type { CollectionConfig } from 'payload';
import { nobody } from '../access/nobody.ts';
import { signedIn } from '../access/signedIn.ts';
import { label } from '../fields/labels.ts';
import { publicationEndpoints } from '../publishing/endpoints.ts';

/** The record of each renewal of the site: what asked for it, and how it ended. Only the portal writes here. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: label('发布记录', 'Publication'), plural: label('发布记录', 'Publications') },
  admin: {
    group: label('管理', 'Administration'),
    hidden: ({ user }) => !['administrator', 'editor'].includes(user?.role),
    useAsTitle: 'reason',
    defaultColumns: ['reason', 'state', 'createdAt', 'finishedAt'],
  },
  defaultSort: '-createdAt',
  access: { read: signedIn, create: nobody, update: nobody, delete: nobody },
  endpoints: publicationEndpoints,
  fields: [
    { name: 'reason', type: 'text', required: true, label: label('原因', 'Reason') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      label: label('结果', 'State'),
      options: [
        { value: 'waiting', label: label('等待中', 'Waiting') },
        { value: 'building', label: label('正在更新', 'Building') },
        { value: 'live', label: label('已上线', 'Live') },
        { value: 'failed', label: label('没有成功', 'Failed') },
      ],
    },
    {
      name: 'scope',
      type: 'json',
      admin: { hidden: true },
    },
    // Which documents were left as they were, and why: `{collection, id, text}[]`.
    { name: 'heldBack', type: 'json', admin: { hidden: true } },
    { name: 'progress', type: 'text', admin: { readOnly: true }, label: label('进度', 'Progress') },
    // Why a site that is ready is not yet where the public reads it.
    { name: 'trouble', type: 'textarea', label: label('还没有送到', 'Not delivered yet') },
    { name: 'startedAt', type: 'date', label: label('开始', 'Started') },
    { name: 'finishedAt', type: 'date', label: label('结束', 'Finished') },
    { name: 'error', type: 'textarea', label: label('出错原因', 'Error') },
    { name: 'problems', type: 'textarea', label: label('没有更新的内容', 'Left as it was') },
  ],
};
