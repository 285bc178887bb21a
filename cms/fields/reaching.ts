import type { Field, TextField } from 'payload';
import { reachingShape } from '#content/model/reaching.ts';
import { phoneSchema } from '#content/model/value/phone.ts';
import { fromModel } from './fromModel.ts';
import { label } from './labels.ts';

/** A telephone number that the site offers to dial. */
export const phoneField: TextField = fromModel(phoneSchema.optional(), {
  name: 'phone',
  type: 'text',
  label: label('电话', 'Telephone'),
  admin: { placeholder: '0878-3120000' },
});

/** How to reach a place. What is unknown stays empty, and the site leaves it out. */
export const reachingField: Field = {
  type: 'collapsible',
  label: label('怎么联系、怎么去', 'How to reach it'),
  fields: [
    phoneField,
    fromModel(reachingShape.hours, {
      name: 'hours',
      type: 'textarea',
      label: label('开放时间', 'Open'),
      admin: { placeholder: label('周一至周五 上午9点到下午5点', 'Monday to Friday, 9 to 5') },
    }),
    fromModel(reachingShape.address, {
      name: 'address',
      type: 'text',
      label: label('地址', 'Address'),
    }),
    fromModel(reachingShape.coordinates, {
      name: 'coordinates',
      type: 'text',
      label: label('坐标', 'Coordinates'),
      admin: {
        placeholder: '101.5458,25.0451',
        description: label(
          '在高德或腾讯地图的“坐标拾取”里点一下这个地方，把复制到的数字贴进来。',
          'Pick the place on a Chinese map and paste the numbers it copies.',
        ),
      },
    }),
    fromModel(reachingShape.stepFree, {
      name: 'stepFree',
      type: 'text',
      label: label('无障碍', 'Step-free access'),
      admin: { placeholder: label('门口有坡道，没有电梯', 'A ramp at the door, no lift') },
    }),
    {
      type: 'row',
      fields: [
        fromModel(reachingShape.toilets, {
          name: 'toilets',
          type: 'text',
          label: label('厕所', 'Toilets'),
        }),
        fromModel(reachingShape.parking, {
          name: 'parking',
          type: 'text',
          label: label('停车', 'Parking'),
        }),
      ],
    },
  ],
};
