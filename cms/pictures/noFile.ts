import { APIError } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';

/** A file that is not there is no failure of the server, as Payload has it for users. */
export const noFile = (): APIError => new APIError(NO_FILE, 404, null, true);

const NO_FILE = sentence(
  '没有这个文件，可能已经删掉了。',
  'There is no such file: it may have been deleted.',
);
