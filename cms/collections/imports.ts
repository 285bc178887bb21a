import type { CollectionConfig } from 'payload';
import { importsOwnOrEditors } from '../access/importsOwnOrEditors.ts';
import { nobody } from '../access/nobody.ts';
import { importEndpoints } from '../exchange/endpoints.ts';
import { label } from '../fields/labels.ts';

/** The record of each import of a spreadsheet, by which it is taken back as one. Only the portal writes here. */
export const imports: CollectionConfig = {
  slug: 'imports',
  labels: { singular: label('导入记录', 'Import'), plural: label('导入记录', 'Imports') },
  admin: {
    group: label('管理', 'Administration'),
    // The page of imports lists them, with a button that takes one back.
    hidden: true,
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'kind', 'count', 'name', 'createdAt', 'state'],
  },
  defaultSort: '-createdAt',
  access: { read: importsOwnOrEditors, create: nobody, update: nobody, delete: nobody },
  endpoints: importEndpoints,
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('类别', 'Kind'),
      options: [
        { value: 'events', label: label('活动', 'Events') },
        { value: 'stories', label: label('故事', 'Stories') },
        { value: 'redirects', label: label('旧网址转向', 'Redirects') },
      ],
    },
    { name: 'fileName', type: 'text', required: true, label: label('文件', 'File') },
    { name: 'count', type: 'number', required: true, label: label('条数', 'Documents') },
    {
      name: 'isPublished',
      type: 'checkbox',
      defaultValue: false,
      label: label('直接发布', 'Published at once'),
    },
    // The id of a user: an account that has imported something can be deleted, and its name stays.
    { name: 'by', type: 'text', index: true, admin: { hidden: true } },
    { name: 'name', type: 'text', required: true, label: label('姓名', 'Name') },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'in',
      label: label('状态', 'State'),
      options: [
        { value: 'in', label: label('已导入', 'In') },
        { value: 'takenBack', label: label('已撤回', 'Taken back') },
      ],
    },
    // The ids of the documents, in the order of their rows.
    { name: 'documents', type: 'json', admin: { hidden: true } },
  ],
};
