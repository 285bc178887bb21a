import type { CollectionSlug, RelationshipField } from 'payload';
import { MOST_RELATED } from '#content/model/story.ts';
import { nobodyOnField } from '../access/nobody.ts';
import { type Actor, communityIdsOf } from '../access/roles.ts';
import { signedInOnField } from '../access/signedIn.ts';
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

export const communityField = (options: Options = {}): RelationshipField => ({
  ...one('community', 'communities', label('社区', 'Community'), options),
  defaultValue: ({ user }: { user: Actor }) => ownCommunities(user)[0],
});

/** The communities a story speaks of. */
export const communitiesField: RelationshipField = {
  name: 'communities',
  type: 'relationship',
  relationTo: 'communities',
  hasMany: true,
  maxRows: MOST_RELATED,
  label: label('社区', 'Communities'),
  defaultValue: ({ user }: { user: Actor }) => ownCommunities(user).slice(0, 1),
  admin: { position: 'sidebar' },
};

/** An editor of communities writes for their own, unless they say for which of several. */
const ownCommunities = (actor: Actor): string[] =>
  actor?.role === 'communityEditor' ? communityIdsOf(actor) : [];

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
