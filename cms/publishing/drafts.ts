import type { CollectionConfig } from 'payload';

/** Drafts, saved while an editor types, and the last 50 versions of each document. */
export const drafts: CollectionConfig['versions'] = {
  drafts: { autosave: { interval: 2000 } },
  maxPerDoc: 50,
};
