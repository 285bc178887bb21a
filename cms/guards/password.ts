import {
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload';
import type { User } from '../payload-types.ts';
import { passwordProblem } from './strength.ts';

interface Given {
  id?: string;
  data?: { password?: unknown; email?: unknown; name?: unknown; token?: unknown };
}

/** Refuses a password that somebody could guess, wherever one is set: a new user, a change, a reset. */
export const refuseWeakPassword: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (!['create', 'update', 'resetPassword'].includes(operation)) return;
  const given = args as Given; // these operations have it
  const { password } = given.data ?? {};
  if (typeof password !== 'string') return;
  const words = [...(await ofAccount(given, req)), ...(await ofPortal(req))];
  const message = passwordProblem(password, words);
  if (!message) return;
  const errors = [{ path: 'password', message }];
  throw new ValidationError({ collection: collection.slug, errors }, req.t);
};

/** The name and e-mail of the account whose password is set: as they are sent, and as they are stored. */
async function ofAccount({ id, data }: Given, req: PayloadRequest): Promise<string[]> {
  const token = typeof data?.token === 'string' ? data.token : undefined;
  const where: Where | undefined = id
    ? { id: { equals: id } }
    : token
      ? { resetPasswordToken: { equals: token } }
      : undefined;
  const stored = where && (await req.payload.db.findOne<User>({ collection: 'users', where, req }));
  const said = [data?.email, data?.name, stored?.email, stored?.name];
  return said.filter((one) => typeof one === 'string');
}

/** The names that everybody here knows. */
async function ofPortal({ payload }: PayloadRequest): Promise<string[]> {
  const { name, tagline } = await payload.findGlobal({ slug: 'site', overrideAccess: true });
  const named = async (collection: 'brands' | 'communities') => {
    const { docs } = await payload.find({ collection, limit: 100, depth: 0, overrideAccess: true });
    return docs.map((doc) => doc.name);
  };
  const names = [name, tagline, ...(await named('brands')), ...(await named('communities'))];
  return names.filter((one) => typeof one === 'string'); // a new portal has none
}
