import type { GlobalConfig } from 'payload';
import { MOST_PHONES, NO_END, sitePhoneSchema, siteShape } from '#content/model/site.ts';
import { editors } from '../access/editors.ts';
import { everyEditor, publishedPageOrEditors } from '../access/readersOf.ts';
import { dayField } from '../fields/day.ts';
import { fits, fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import { keepSitePublic } from '../guards/standingPages.ts';
import { renewsSiteOfGlobal } from '../publishing/hooks.ts';

/** What every page says of the portal itself. */
export const site: GlobalConfig = {
  slug: 'site',
  label: label('网站信息', 'Site'),
  admin: { group: label('管理', 'Administration') },
  access: { read: publishedPageOrEditors, readVersions: everyEditor, update: editors },
  versions: { drafts: true, max: 50 },
  hooks: { ...renewsSiteOfGlobal, beforeOperation: [keepSitePublic] },
  fields: [
    fromModel(siteShape.shape.name, {
      name: 'name',
      type: 'text',
      label: label('网站名称', 'Name'),
    }),
    fromModel(siteShape.shape.tagline, {
      name: 'tagline',
      type: 'text',
      label: label('副标题', 'Tagline'),
    }),
    fromModel(siteShape.shape.description, {
      name: 'description',
      type: 'textarea',
      label: label('简介', 'Description'),
    }),
    {
      type: 'collapsible',
      label: label('紧急通知', 'Announcement'),
      admin: {
        description: label(
          '停办、闭馆、天气这样的急事。每一页顶上都会显示，过了最后一天自己撤下。',
          'Closures, weather: on top of every page until its last day is over.',
        ),
      },
      fields: [
        fromModel(siteShape.shape.banner, {
          name: 'banner',
          type: 'text',
          label: label('通知内容', 'Text'),
        }),
        dayField({
          name: 'bannerUntil',
          label: label('显示到哪天', 'Until'),
          validate: (value, { data }) =>
            hasBanner(data) && !value ? NO_END : fits(siteShape.shape.bannerUntil)(value),
        }),
      ],
    },
    fromModel(siteShape.shape.notice, {
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
    {
      name: 'phones',
      type: 'array',
      maxRows: MOST_PHONES,
      label: label('常用电话', 'Telephone numbers'),
      labels: { singular: label('电话', 'Number'), plural: label('电话', 'Numbers') },
      fields: [
        {
          type: 'row',
          fields: [
            fromModel(sitePhoneSchema.shape.name, {
              name: 'name',
              type: 'text',
              label: label('名称', 'Name'),
            }),
            fromModel(sitePhoneSchema.shape.phone, {
              name: 'phone',
              type: 'text',
              label: label('电话', 'Number'),
            }),
          ],
        },
        fromModel(sitePhoneSchema.shape.note, {
          name: 'note',
          type: 'text',
          label: label('说明', 'Note'),
        }),
      ],
    },
    fromModel(siteShape.shape.contact, {
      name: 'contact',
      type: 'text',
      label: label('联系方式', 'Contact'),
    }),
    fromModel(siteShape.shape.organiser, {
      name: 'organiser',
      type: 'text',
      label: label('主办单位', 'Run by'),
    }),
    fromModel(siteShape.shape.icp, {
      name: 'icp',
      type: 'text',
      label: label('ICP 备案号', 'ICP filing number'),
    }),
    fromModel(siteShape.shape.publicSecurity, {
      name: 'publicSecurity',
      type: 'text',
      label: label('公安备案号', 'Public security filing number'),
    }),
    fromModel(siteShape.shape.siteCode, {
      name: 'siteCode',
      type: 'text',
      label: label('政府网站标识码', 'Government site code'),
    }),
    fromModel(siteShape.shape.faultReport, {
      name: 'faultReport',
      type: 'text',
      label: label('“网站找错”的网址', 'Address for reporting faults'),
      admin: { placeholder: label('https://', 'https://') },
    }),
  ],
};

const hasBanner = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'banner' in data && Boolean(data.banner);
