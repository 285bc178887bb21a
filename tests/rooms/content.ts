/** The rooms of the shared model, which every floor above may reach. */
export const MODEL = [
  'content/model',
  'content/model/schedule',
  'content/model/time',
  'content/model/value',
];

/** See tests/rooms.ts. */
export const CONTENT_ROOMS: Record<string, string[]> = {
  'content/model/value': [],
  'content/model/time': ['content/model/value'],
  'content/model/schedule': ['content/model/time', 'content/model/value'],
  'content/model': ['content/model/schedule', 'content/model/time', 'content/model/value'],
  'content/holidays': MODEL,
  'content/seed': MODEL,
  content: MODEL,
};
