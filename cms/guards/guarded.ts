import type { CollectionConfig, GlobalConfig, SanitizedConfig } from 'payload';
import { inOneLanguage } from '../fields/inOneLanguage.ts';
import { noteLastSave, noteLastSaveOfGlobal } from '../saveTimes.ts';
import {
  autosavedByField,
  dropEarlierAutosaves,
  dropEarlierAutosavesOfGlobal,
} from '../saving/autosave.ts';
import { refuseStaleSave, refuseStaleSaveOfGlobal } from '../saving/staleSave.ts';
import { guardEndpoints } from './endpoints.ts';
import { keepOthersCommunities } from './ownCommunities.ts';
import { refuseRelationToNothing } from './relatedThere.ts';
import { restoreWhatItShows } from './restored.ts';
import { refuseWrongKinds, refuseWrongKindsOfGlobal } from './shape.ts';
import { refuseUnbearable, refuseUnbearableOfGlobal } from './size.ts';
import { refuseHiddenSort } from './sort.ts';
import { keepWhatIsUsed, keepWhatIsUsedFromTrash } from './usedElsewhere.ts';
import { refuseWrongWhere } from './where.ts';

/**
 * A collection with what every one of ours refuses, whoever asks. Payload's lock on a document that is being edited
 * is off: each saved draft lifts it. Two people on one document are told of each other by cms/presence, and a save
 * on an older state is refused.
 */
export const guarded = (collection: CollectionConfig): CollectionConfig => {
  const { fields, hooks = {}, trash, versions } = collection;
  return {
    ...collection,
    lockDocuments: false,
    fields: [...fields.map(inOneLanguage), ...(versions ? [autosavedByField] : [])],
    hooks: {
      ...hooks,
      beforeOperation: [
        refuseUnbearable,
        refuseWrongKinds,
        refuseWrongWhere,
        refuseHiddenSort,
        ...(hooks.beforeOperation ?? []),
      ],
      beforeValidate: [refuseStaleSave, ...(hooks.beforeValidate ?? [])],
      beforeChange: [
        refuseRelationToNothing,
        ...(collection.slug === 'users' ? [] : [keepOthersCommunities]),
        ...(trash ? [keepWhatIsUsedFromTrash] : []),
        ...(hooks.beforeChange ?? []),
        ...(versions ? [noteLastSave] : []),
      ],
      afterChange: [
        ...(trash ? [restoreWhatItShows] : []),
        ...(versions ? [dropEarlierAutosaves] : []),
        ...(hooks.afterChange ?? []),
      ],
      beforeDelete: [...(trash ? [keepWhatIsUsed] : []), ...(hooks.beforeDelete ?? [])],
    },
  };
};

/** The same for a global. */
export const guardedGlobal = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  fields: [...global.fields.map(inOneLanguage), ...(global.versions ? [autosavedByField] : [])],
  lockDocuments: false,
  hooks: {
    ...global.hooks,
    beforeOperation: [
      refuseUnbearableOfGlobal,
      refuseWrongKindsOfGlobal,
      ...(global.hooks?.beforeOperation ?? []),
    ],
    beforeValidate: [refuseStaleSaveOfGlobal, ...(global.hooks?.beforeValidate ?? [])],
    beforeChange: [
      ...(global.hooks?.beforeChange ?? []),
      ...(global.versions ? [noteLastSaveOfGlobal] : []),
    ],
    afterChange: [
      ...(global.versions ? [dropEarlierAutosavesOfGlobal] : []),
      ...(global.hooks?.afterChange ?? []),
    ],
  },
});

/** Guards the collections that Payload adds by itself, and every endpoint. */
export function guardPayloadsOwn(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections.filter(({ slug }) => slug.startsWith('payload-'))) {
    collection.hooks.beforeOperation = [
      refuseUnbearable,
      refuseWrongKinds,
      refuseWrongWhere,
      refuseHiddenSort,
    ];
  }
  return guardEndpoints(config);
}
