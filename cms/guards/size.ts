import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** What a document may weigh as JSON, drafts too: a text at its limit, every word in bold, weighs about one. */
const MOST_BYTES = 3_000_000;
/** Each item of a list is a row of the database, written in one statement. */
const MOST_ITEMS = 2000;
const MOST_LEVELS = 200;

/** Refuses what no editor can have typed before anything is read or written: the database and the form could not bear it. */
export const refuseOversized: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return;
  const { data } = args as { data?: unknown }; // both operations have it
  if (!isBearable(data)) {
    throw new APIError(
      sentence('内容太多了，请分成几篇。', 'This is too much for one document.'),
      413,
      null,
      true,
    );
  }
};

/** Whether data stays within the limits. Looks at it without recursion, since its depth is not known. */
function isBearable(data: unknown): boolean {
  let bytes = 0;
  const waiting: [value: unknown, level: number][] = [[data, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, level] = next;
    if (typeof value === 'string') bytes += Buffer.byteLength(value);
    else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      if (Array.isArray(value) && value.length > MOST_ITEMS && !isTextNodes(value)) return false;
      for (const [key, item] of Object.entries(value)) {
        bytes += key.length;
        waiting.push([item, level + 1]);
      }
    }
    bytes += 8;
    if (bytes > MOST_BYTES || level > MOST_LEVELS) return false;
  }
  return true;
}

/** The paragraphs of a text are one value to the database. */
const isTextNodes = (list: unknown[]): boolean =>
  typeof list[0] === 'object' && list[0] !== null && 'type' in list[0] && 'version' in list[0];
