/** What can happen to a document, as its record names it. */
export const ACTIONS = [
  'created',
  'edited',
  'submitted',
  'takenBack',
  'returned',
  'published',
  'changed',
  'withdrawn',
  'trashed',
  'restored',
  'erased',
  'commented',
] as const;

export type Action = (typeof ACTIONS)[number];

interface State {
  _status?: string | null;
  review?: string | null;
  deletedAt?: string | null;
}

interface Saved {
  /** The document before, draft or not; undefined when it is new. */
  before: State | undefined;
  after: State;
  /** Whether the public could read the document before and after. */
  wasPublic: boolean;
  isPublic: boolean;
}

/** What a save did to a document. */
export function actionOf({ before, after, wasPublic, isPublic }: Saved): Action {
  if (before && !before.deletedAt && after.deletedAt) return 'trashed';
  if (before?.deletedAt && !after.deletedAt) return 'restored';
  if (isPublic && !wasPublic) return 'published';
  if (wasPublic && !isPublic) return 'withdrawn';
  if (!before) return 'created';
  if (isPublic && after._status !== 'draft') return 'changed';
  const [was, is] = [before.review ?? 'none', after.review ?? 'none'];
  if (was !== is && is === 'submitted') return 'submitted';
  if (was !== is && is === 'returned') return 'returned';
  return was === 'submitted' && is === 'none' ? 'takenBack' : 'edited';
}
