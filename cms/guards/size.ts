import {
  APIError,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** What a document may weigh as JSON, drafts too: a text at its limit, every word in bold, weighs about one. */
const MOST_BYTES = 3_000_000;
/** Each item of a list is a row of the database, written in one statement. */
const MOST_ITEMS = 2000;
const MOST_LEVELS = 200;

/** Refuses what no editor can have typed before anything is read or written: the database and the form could not bear it. */
export const refuseUnbearable: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return;
  judge((args as { data?: unknown }).data); // both operations have it
};

/** The same for a global. */
export const refuseUnbearableOfGlobal: GlobalBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update') return;
  judge((args as { data?: unknown }).data); // an update has it
};

function judge(data: unknown): void {
  if (!isRecord(data)) throw new APIError(NO_DOCUMENT, 400, null, true);
  if (!isBearable(data)) throw new APIError(TOO_MUCH, 413, null, true);
  if (!hasPlainNames(data)) throw new APIError(NO_DOCUMENT, 400, null, true);
}

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

/** What every object has under these names is called by whoever reads it; no field has one of them. */
const OF_OBJECTS = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'valueOf',
  'then',
]);

/** Whether nothing in data, which is bearable, is named as what every object has. */
const hasPlainNames = (data: unknown): boolean =>
  typeof data !== 'object' ||
  data === null ||
  Buffer.isBuffer(data) ||
  Object.entries(data).every(([name, value]) => !OF_OBJECTS.has(name) && hasPlainNames(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NO_DOCUMENT = sentence(
  '没有看懂要保存什么，请刷新后再试。',
  'This is no document: send an object with its fields.',
);
const TOO_MUCH = sentence('内容太多了，请分成几篇。', 'This is too much for one document.');
