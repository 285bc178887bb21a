import type { CollectionConfig, GlobalConfig } from 'payload';
import { isAdministrator } from '../access/roles.ts';

const DESK = '/admin/desk/Desk.tsx#Desk';
const NOTHING = '/admin/desk/Nothing.tsx#Nothing';

/** The desk in the place of Payload's buttons for saving and publishing. */
const edit = {
  beforeDocumentControls: [DESK],
  SaveButton: NOTHING,
  SaveDraftButton: NOTHING,
  PublishButton: NOTHING,
};

/** The answer of the API is for engineers. */
const views: NonNullable<NonNullable<CollectionConfig['admin']>['components']>['views'] = {
  edit: { api: { tab: { condition: ({ req }) => isAdministrator(req.user) } } },
};

/** A collection whose form has the desk around its fields. */
export const atDesk = ({ admin, ...collection }: CollectionConfig): CollectionConfig => ({
  ...collection,
  admin: {
    ...admin,
    components: { ...admin?.components, views, edit: { ...admin?.components?.edit, ...edit } },
  },
});

/** The same for a global. */
export const globalAtDesk = ({ admin, ...global }: GlobalConfig): GlobalConfig => ({
  ...global,
  admin: {
    ...admin,
    components: {
      ...admin?.components,
      elements: { ...admin?.components?.elements, ...edit },
    },
  },
});
