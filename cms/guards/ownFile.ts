import { extname } from 'node:path';
import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { focalPointSchema } from '#content/model/media.ts';
import { sentence } from '#content/model/value/sentence.ts';
import { slugFrom } from '../fields/slugFrom.ts';

/** What Payload works out from a picture's file. Nobody else may say it. */
const OF_THE_FILE = [
  'filename',
  'filesize',
  'mimeType',
  'width',
  'height',
  'sizes',
  'url',
  'thumbnailURL',
];

/**
 * Lets a picture be told only what people know of it: its size and files come from the file itself, its focal
 * point lies within it, and its file gets a name that is safe in an address and in every folder (`100%免费.jpg`,
 * `CON.png` are not).
 */
export const ownFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return;
  const { data } = args as { data?: Record<string, unknown> }; // both operations have it
  if (data) {
    for (const name of OF_THE_FILE) delete data[name];
    const { focalX, focalY } = data;
    for (const value of [focalX, focalY]) {
      const problem = focalPointSchema.nullish().safeParse(value).error?.issues[0];
      if (problem) throw new APIError(problem.message, 400, null, true);
    }
  }
  const { duplicateFromID } = args as { duplicateFromID?: unknown }; // of a creation
  if (operation === 'create' && !req.file && duplicateFromID === undefined) {
    throw new APIError(NO_FILE, 400, null, true);
  }
  if (req.file) req.file.name = safeName(req.file.name);
};

/** Payload would fetch a picture from an address that a request names. */
const NO_FILE = sentence('请先选一张图片。', 'Choose a picture first: send it as a file.');

/** A file's name in pinyin, with its ending; `tu-` before what some systems take for a device. */
function safeName(name: string): string {
  const ending = extname(name)
    .toLowerCase()
    .replace(/[^.a-z0-9]/g, '');
  const stem = slugFrom(name.slice(0, name.length - extname(name).length)).slice(0, 60);
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(stem);
  return `${isDevice || stem === '' ? 'tu' : ''}${isDevice ? '-' : ''}${stem}${ending}`;
}
