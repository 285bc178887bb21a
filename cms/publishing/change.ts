/** What a save did to a document. `status` is what was saved; null where a collection knows no drafts. */
export interface Change {
  status: 'published' | 'draft' | null;
  /** Whether the public could read the document before and after. */
  wasPublic: boolean;
  isPublic: boolean;
}

/** Whether the site shows something else after a change: a draft, alone or on top of what is public, changes nothing. */
export const changesSite = ({ status, wasPublic, isPublic }: Change): boolean =>
  status === 'draft' ? wasPublic && !isPublic : wasPublic || isPublic;
