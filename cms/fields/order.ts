import { orderSchema } from '#content/model/value/order.ts';
import { fromModel } from './fromModel.ts';
import { label } from './labels.ts';

/** A document's position in a list that people order by hand. */
export const orderField = fromModel(orderSchema, {
  name: 'order',
  type: 'number',
  defaultValue: 100,
  label: label('排序（小的在前）', 'Order'),
  admin: { position: 'sidebar' },
});
