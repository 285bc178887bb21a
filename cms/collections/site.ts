import type { GlobalConfig } from 'payload';
import { siteSchema } from '#content/model/site.ts';
import { anyone } from '../access/anyone.ts';
import { editors } from '../access/editors.ts';
import { fromModel } from '../fields/fromModel.ts';
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
    fromModel(siteSchema.shape.name, {
      name: 'name',
      type: 'text',
      label: label('网站名称', 'Name'),
    }),
    fromModel(siteSchema.shape.tagline, {
      name: 'tagline',
      type: 'text',
      label: label('副标题', 'Tagline'),
    }),
    fromModel(siteSchema.shape.description, {
      name: 'description',
      type: 'textarea',
      label: label('简介', 'Description'),
    }),
    fromModel(siteSchema.shape.notice, {
      name: 'notice',
      type: 'textarea',
      label: label('全站提示', 'Notice'),
      admin: {
        description: label(
          '显示在每一页的顶部；清空后就不再显示。',
          'Shown at the top of every page; clear it to switch it off.',
        ),
      },
    }),
    fromModel(siteSchema.shape.contact, {
      name: 'contact',
      type: 'text',
      label: label('联系方式', 'Contact'),
    }),
    fromModel(siteSchema.shape.icp, {
      name: 'icp',
      type: 'text',
      label: label('ICP 备案号', 'ICP filing number'),
    }),
    fromModel(siteSchema.shape.publicSecurity, {
      name: 'publicSecurity',
      type: 'text',
      label: label('公安备案号', 'Public security filing number'),
    }),
  ],
};
