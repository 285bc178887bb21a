import type { CollectionSlug, FieldHook, PayloadRequest, RelationshipField, Where } from 'payload';
import { MOST_RELATED } from '#content/model/story.ts';
import { nobodyOnField } from '../access/nobody.ts';
import { type Actor, communityIdsOf, isEditorOfAll } from '../access/roles.ts';
import { signedInOnField } from '../access/signedIn.ts';
import { idOf } from '../relations.ts';
import { label } from './labels.ts';

interface Options {
  position?: 'sidebar';
}

const one = (
  name: string,
  relationTo: CollectionSlug,
  labels: RelationshipField['label'],
  { position }: Options,
): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo,
    label: labels,
    index: true,
    admin: { ...(position && { position }) },
  }) as RelationshipField; // Payload splits relations by hasMany; this one never has many

export const brandField = (options: Options = {}): RelationshipField =>
  one('brand', 'brands', label('品牌', 'Brand'), options);

export const communityField = (options: Options = {}): RelationshipField =>
  ({
    ...one('community', 'communities', label('社区', 'Community'), options),
    defaultValue: ({ user }: { user: Actor }) => communityIdsOf(user)[0],
    filterOptions: onlyOwn,
    hooks: { beforeValidate: [keepInOwn(([first]) => first)] },
  }) as RelationshipField; // as above

/** The communities a story speaks of. */
export const communitiesField: RelationshipField = {
  name: 'communities',
  type: 'relationship',
  relationTo: 'communities',
  hasMany: true,
  maxRows: MOST_RELATED,
  label: label('社区', 'Communities'),
  defaultValue: ({ user }: { user: Actor }) => communityIdsOf(user).slice(0, 1),
  filterOptions: onlyOwn,
  hooks: { beforeValidate: [keepInOwn((own) => own.slice(0, 1))] },
  admin: { position: 'sidebar' },
};

/**
 * Who writes for some communities chooses among these. Those of others that are there already stay: who may add and
 * take them away is judged by cms/guards/ownCommunities.ts.
 */
function onlyOwn({ req, data }: { req: PayloadRequest; data: unknown }): true | Where {
  const { user } = req;
  if (!user || isEditorOfAll(user)) return true;
  const { community, communities } = (data ?? {}) as Record<string, unknown>; // Payload leaves it untyped
  const there = [community, communities].flat().flatMap((one) => idOf(one) ?? []);
  return { id: { in: [...communityIdsOf(user), ...there] } };
}

/** What is written for a community stays in one, so that its editors can take it up: empty, it gets the writer's own. */
function keepInOwn(chosen: (own: string[]) => unknown): FieldHook {
  return ({ value, originalDoc, field, req }) => {
    const { user } = req;
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    if (!isEmpty || !user || isEditorOfAll(user)) return value;
    return originalDoc?.[field.name ?? ''] ?? chosen(communityIdsOf(user));
  };
}

export const eventField = (options: Options = {}): RelationshipField =>
  one('event', 'events', label('活动', 'Event'), options);

export const venueField = (options: Options = {}): RelationshipField =>
  one('venue', 'venues', label('场所', 'Venue'), options);

/** Who made the document: set once, by the portal. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  type: 'relationship',
  relationTo: 'users',
  label: label('录入人', 'Entered by'),
  access: { read: signedInOnField, update: nobodyOnField },
  admin: { readOnly: true, position: 'sidebar' },
  hooks: {
    beforeChange: [
      ({ operation, req, value }) => (operation === 'create' ? (req.user?.id ?? value) : value),
    ],
  },
};
