import type { AfterErrorHook, ErrorResult } from 'payload';

interface Thrown extends Error {
  data?: Record<string, unknown> | null;
  status?: number;
  isPublic?: boolean;
}

/**
 * Says what a refusal says, and at which fields it is. Next.js bundles the routes apart from what runs beside the
 * server, so the class of an error that the one throws is not the class that the other knows, and Payload would
 * answer "An unknown error occurred" or leave the fields out.
 */
export const tellRefusal: AfterErrorHook = ({ error }) => {
  const { message, data, status, isPublic } = error as Thrown; // whatever was thrown
  if (!status || status >= 500 || isPublic === false) return;
  const errors = [{ message, ...(data && { data }) }];
  return { response: { errors } as ErrorResult, status };
};
