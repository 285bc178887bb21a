import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { stored } from './known.ts';
import { fromProblem, toProblem } from './problem.ts';

/** Judges a redirect that comes back from the trash as a new one: Payload checks only the fields that are sent. */
export const judgeRestored: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (!originalDoc?.deletedAt || data.deletedAt) return;
  const { id, from, to } = { ...originalDoc, ...data };
  const known = stored(req, id);
  const problem = (await fromProblem(from, known)) ?? (await toProblem({ from, to }, known));
  if (problem) throw new APIError(problem, 400, null, true);
};
