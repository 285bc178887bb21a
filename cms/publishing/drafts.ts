import type { CollectionConfig } from 'payload';

/**
 * Drafts, and the last 50 versions of each document. The form saves them while an editor types (cms/admin/saving):
 * Payload's own autosave makes a document of every form that is opened, takes refusals off the form, and lets the
 * last of two who write win.
 */
export const drafts: CollectionConfig['versions'] = { drafts: true, maxPerDoc: 50 };
