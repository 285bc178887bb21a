import type { CollectionSlug, Payload, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

/** An account, in the trash too: what is held about it is theirs all the same. @returns null when there is none */
export const accountOf = (req: PayloadRequest, id: string): Promise<User | null> =>
  req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    trash: true,
    disableErrors: true,
    overrideAccess: true,
    req,
  });

interface Kind {
  slug: CollectionSlug;
  /** The field that is the title of its documents. */
  titled: string;
}

/** The collections whose documents say who made them. */
export const madeBySomebody = ({ collections }: Payload): Kind[] =>
  Object.values(collections)
    .filter(({ config }) => config.flattenedFields.some(({ name }) => name === 'createdBy'))
    .map(({ config }) => ({
      slug: config.slug as CollectionSlug, // as it was configured
      titled: config.admin.useAsTitle ?? 'id',
    }));
