import type { Access, CollectionConfig, Where } from 'payload';
import { nobody } from '../access/nobody.ts';
import { isEditor } from '../access/roles.ts';
import { label } from '../fields/labels.ts';
import { ACTIONS, type Action } from '../review/activity.ts';

const LABELS: Record<Action, ReturnType<typeof label>> = {
  created: label('新建', 'Created'),
  edited: label('修改草稿', 'Edited the draft'),
  submitted: label('送审', 'Submitted'),
  takenBack: label('取回', 'Took back'),
  returned: label('退回', 'Returned'),
  published: label('发布', 'Published'),
  changed: label('修改后再发布', 'Published changes'),
  withdrawn: label('从网站撤下', 'Took off the site'),
  trashed: label('移到回收站', 'Moved to the trash'),
  restored: label('从回收站恢复', 'Brought back'),
  erased: label('彻底删除', 'Erased'),
  commented: label('留言', 'Commented'),
};

/** Editors read every record; a contributor those of what they entered or had a hand in; the public none. */
const editorsOrConcerned: Access = ({ req: { user } }) => {
  if (isEditor(user) || !user) return isEditor(user);
  const concerned: Where[] = [{ owner: { equals: user.id } }, { by: { equals: user.id } }];
  return { or: concerned };
};

/** Who did what to which document, and what was said about it. Only the portal writes here, and nobody changes it. */
export const activities: CollectionConfig = {
  slug: 'activities',
  labels: { singular: label('经过', 'Activity'), plural: label('经过', 'Activity') },
  admin: {
    group: label('管理', 'Administration'),
    hidden: ({ user }) => !['administrator', 'editor'].includes(user?.role),
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'name', 'action', 'title', 'comment'],
    listSearchableFields: ['title', 'name', 'comment'],
  },
  defaultSort: '-createdAt',
  access: { read: editorsOrConcerned, create: nobody, update: nobody, delete: nobody },
  fields: [
    {
      name: 'action',
      type: 'select',
      required: true,
      label: label('做了什么', 'What'),
      options: ACTIONS.map((value) => ({ value, label: LABELS[value] })),
    },
    { name: 'name', type: 'text', required: true, label: label('谁', 'Who') },
    { name: 'title', type: 'text', label: label('哪一篇', 'Document') },
    { name: 'comment', type: 'textarea', label: label('留言', 'Comment') },
    // `stories/ID`: a relation to any collection would be one column for each.
    { name: 'document', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'by', type: 'relationship', relationTo: 'users', admin: { hidden: true } },
    { name: 'owner', type: 'relationship', relationTo: 'users', admin: { hidden: true } },
  ],
};
