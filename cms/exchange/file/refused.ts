import { APIError } from 'payload';

/** A file that is not taken, with the sentence that says why and what to do. */
export const refusedFile = (sentence: string, status = 400): APIError =>
  new APIError(sentence, status, null, true);
