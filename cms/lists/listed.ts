import type { CollectionConfig, Field } from 'payload';
import { label } from '../fields/labels.ts';
import { filterBy, QUICK_FILTERS } from './quickFilters.ts';

/** A column that no field is stored for: what it shows is worked out from the document. */
const column = (name: string, zh: string, en: string, Cell: string): Field => ({
  name,
  type: 'ui',
  label: label(zh, en),
  admin: { components: { Cell, Field: '/admin/desk/Nothing.tsx#Nothing' }, disableBulkEdit: true },
});

const COLUMNS: Record<string, Field[]> = {
  stories: [column('standing', '进度', 'Standing', '/admin/lists/Standing.tsx#Standing')],
  events: [
    column('nextDate', '下一场', 'Next date', '/admin/lists/NextDate.tsx#NextDate'),
    column('standing', '进度', 'Standing', '/admin/lists/Standing.tsx#Standing'),
  ],
  brands: [column('standing', '进度', 'Standing', '/admin/lists/Standing.tsx#Standing')],
  media: [
    column('usedIn', '用在', 'Used in', '/admin/lists/UsedIn.tsx#UsedIn'),
    column('wants', '还差', 'Missing', '/admin/lists/Wants.tsx#Wants'),
  ],
};

/** What comes in and goes out as a table. */
const EXCHANGED = ['events', 'stories', 'redirects'];

/** A collection with a list that people can work with: filters in one touch, and nothing hidden in its menus. */
export function listed(collection: CollectionConfig): CollectionConfig {
  const { slug, admin, fields } = collection;
  const hasFilters = slug in QUICK_FILTERS;
  const components = admin?.components;
  const aboveTable = [
    ...(hasFilters ? ['/admin/lists/QuickFilters.tsx#QuickFilters'] : []),
    ...(EXCHANGED.includes(slug) ? ['/admin/lists/ExchangeLinks.tsx#ExchangeLinks'] : []),
  ];
  return {
    ...collection,
    fields: [...fields.map(withoutHidden), ...(COLUMNS[slug] ?? [])],
    admin: {
      ...admin,
      ...(hasFilters && { baseFilter: filterBy(slug) }),
      ...(aboveTable.length > 0 && { components: { ...components, beforeListTable: aboveTable } }),
    },
  };
}

/** What a person does not see in the form is in no filter, column or bulk edit either; nor what is no single value. */
function withoutHidden(field: Field): Field {
  const isHidden =
    'admin' in field && Boolean(field.admin && 'hidden' in field.admin && field.admin.hidden);
  const isManifold = ['array', 'group', 'richText', 'json'].includes(field.type);
  const inner = 'fields' in field ? { fields: field.fields.map(withoutHidden) } : {};
  if (!isHidden && !isManifold) return { ...field, ...inner } as Field; // the same kind of field
  return {
    ...field,
    ...('fields' in field && { fields: field.fields.map(hidden) }),
    admin: { ...field.admin, ...OUT_OF_LISTS },
  } as Field; // the same kind of field
}

const OUT_OF_LISTS = {
  disableBulkEdit: true,
  disableGroupBy: true,
  disableListColumn: true,
  disableListFilter: true,
};

const hidden = (field: Field): Field =>
  ({
    ...field,
    ...('fields' in field && { fields: field.fields.map(hidden) }),
    admin: { ...('admin' in field && field.admin), ...OUT_OF_LISTS },
  }) as Field; // the same kind of field
