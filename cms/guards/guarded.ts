import type { CollectionConfig, SanitizedConfig } from 'payload';
import { isEditorOfAll } from '../access/roles.ts';
import { refuseOversized } from './size.ts';
import { refuseHiddenSort } from './sort.ts';

/** A collection with what every one of ours refuses, whoever asks. */
export const guarded = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [
      refuseOversized,
      refuseHiddenSort,
      ...(collection.hooks?.beforeOperation ?? []),
    ],
  },
});

/**
 * Guards the collections that Payload adds by itself. The record of who has a document open is made by the admin
 * while somebody edits: nobody writes one by hand, in another's name or for a document they have not opened. An
 * editor of all may take a document over; everybody may give back their own.
 */
export function guardPayloadsOwn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    collection.hooks.beforeOperation = [refuseHiddenSort];
    if (collection.slug !== 'payload-locked-documents') continue;
    collection.access.create = () => false;
    collection.access.delete = ({ req: { user } }) =>
      isEditorOfAll(user) || (user !== null && { 'user.value': { equals: user.id } });
    collection.access.update = ({ req: { user }, data }) => {
      const newOwner: unknown = data?.user?.value;
      if (!user || (newOwner !== undefined && newOwner !== user.id)) return false;
      return user.role !== 'contributor' || { 'user.value': { equals: user.id } };
    };
  }
  return config;
}
