import { APIError, type CollectionBeforeOperationHook, type FlattenedField } from 'payload';

/** What Payload keeps of a user beside the fields of the form; whoever sorts by one learns it bit by bit. */
const ACCOUNT =
  /(^|\.)(password|hash|salt|resetPasswordToken|resetPasswordExpiration|sessions|apiKey)/;

/**
 * Refuses to sort by what the asker could not read: a field of another document, or a secret of an account.
 * Payload judges `where` by the access rules of the fields, and `sort` by none.
 */
export const refuseHiddenSort: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { sort, overrideAccess } = args as { sort?: unknown; overrideAccess?: boolean }; // of every reading operation
  if (overrideAccess || sort === undefined) return;
  for (const path of [sort].flat().flatMap((part) => String(part).split(','))) {
    const name = path.trim().replace(/^-/, '');
    if (ACCOUNT.test(name) || !isReadable(name, collection.flattenedFields, Boolean(req.user))) {
      throw new APIError(`There is no sorting by “${name.slice(0, 80)}”.`, 400, null, true);
    }
  }
};

function isReadable(path: string, fields: FlattenedField[], isSignedIn: boolean): boolean {
  const [name = '', ...rest] = path.split('.');
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return rest.length === 0; // id, createdAt and such; what is none of ours is ignored by Payload
  if (field.type === 'relationship' || field.type === 'upload') {
    return rest.length === 0 && (isSignedIn || !field.access?.read);
  }
  if (!isSignedIn && field.access?.read) return false;
  return rest.length === 0 || !('flattenedFields' in field)
    ? rest.length === 0
    : isReadable(rest.join('.'), field.flattenedFields, isSignedIn);
}
