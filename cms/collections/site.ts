import type { GlobalConfig } from 'payload';
import { anyone } from '../access/anyone.ts';
import { editors } from '../access/editors.ts';
import { label } from '../fields/labels.ts';
import { renewsSiteOfGlobal } from '../publishing/hooks.ts';

/** What every page says of the portal itself. */
export const site: GlobalConfig = {
  slug: 'site',
  label: label('网站信息', 'Site'),
  admin: { group: label('管理', 'Administration') },
  access: { read: anyone, update: editors },
  hooks: renewsSiteOfGlobal,
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 30, label: label('网站名称', 'Name') },
    { name: 'tagline', type: 'text', maxLength: 60, label: label('副标题', 'Tagline') },
    {
      name: 'description',
      type: 'textarea',
      required: true,
      maxLength: 200,
      label: label('简介', 'Description'),
    },
    {
      name: 'notice',
      type: 'textarea',
      maxLength: 200,
      label: label('全站提示', 'Notice'),
      admin: {
        description: label(
          '显示在每一页的顶部；清空后就不再显示。',
          'Shown at the top of every page; clear it to switch it off.',
        ),
      },
    },
    { name: 'contact', type: 'text', maxLength: 200, label: label('联系方式', 'Contact') },
    { name: 'icp', type: 'text', maxLength: 40, label: label('ICP 备案号', 'ICP filing number') },
    {
      name: 'publicSecurity',
      type: 'text',
      maxLength: 40,
      label: label('公安备案号', 'Public security filing number'),
    },
  ],
};
