import type { AfterErrorHook, ErrorResult } from 'payload';
import { inLanguage } from '#content/model/value/sentence.ts';

interface Thrown extends Error {
  data?: { errors?: { message: string }[] } | null;
  status?: number;
  isPublic?: boolean;
}

/**
 * Says what a refusal says, and at which fields it is, in the language of whoever asks. Next.js bundles the routes apart from what runs beside the
 * server, so the class of an error that the one throws is not the class that the other knows, and Payload would
 * answer "An unknown error occurred" or leave the fields out.
 */
export const tellRefusal: AfterErrorHook = ({ error, req }) => {
  const { message, data, status, isPublic } = error as Thrown; // whatever was thrown
  if (!status || status >= 500 || isPublic === false) return;
  const say = (text: string) => inLanguage(text, req.i18n?.language ?? 'zh');
  const inFields = data?.errors?.map((one) => ({ ...one, message: say(one.message) }));
  const details = data && { data: { ...data, ...(inFields && { errors: inFields }) } };
  return { response: { errors: [{ message: say(message), ...details }] } as ErrorResult, status };
};
