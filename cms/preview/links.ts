import { randomBytes } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { settings } from '#content/settings.ts';
import type { PreviewLink } from '../payload-types.ts';

/** So many links to one document hold at once. */
export const MOST_LINKS = 20;

const DAY_MS = 24 * 3_600_000;
const collection = 'preview-links';

/** A link as the desk lists it. */
export interface ListedLink {
  id: string;
  url: string;
  /** Who made it. */
  name: string;
  /** An ISO instant. */
  expiresAt: string;
}

/** A link that holds, if there is one. */
export async function linkWhere(payload: Payload, where: Where): Promise<PreviewLink | undefined> {
  const { docs } = await payload.find({
    collection,
    where: { and: [where, { expiresAt: { greater_than: now() } }] },
    limit: 1,
    overrideAccess: true,
  });
  return docs[0];
}

/** The links to a document, `stories/ID`, that hold. */
export async function linksTo(payload: Payload, document: string): Promise<ListedLink[]> {
  const { docs } = await payload.find({
    collection,
    where: { and: [{ document: { equals: document } }, { expiresAt: { greater_than: now() } }] },
    sort: 'expiresAt',
    limit: MOST_LINKS,
    overrideAccess: true,
  });
  return docs.map(listed);
}

/** Makes a link to a document that holds for some days. */
export async function makeLink(
  payload: Payload,
  { document, name, days }: { document: string; name: string; days: number },
): Promise<ListedLink> {
  // What has expired is of no use to anybody.
  const where = { expiresAt: { less_than: now() } };
  await payload.delete({ collection, where, overrideAccess: true });
  const link = await payload.create({
    collection,
    data: {
      token: randomBytes(24).toString('base64url'),
      document,
      name,
      expiresAt: new Date(Date.now() + days * DAY_MS).toISOString(),
    },
    overrideAccess: true,
  });
  return listed(link);
}

export async function withdrawLink(payload: Payload, id: string): Promise<void> {
  await payload.delete({ collection, id, overrideAccess: true });
}

const now = (): string => new Date().toISOString();

const listed = ({ id, token, name, expiresAt }: PreviewLink): ListedLink => ({
  id,
  url: `${settings().ADMIN_URL}/api/preview/shared/${token}`,
  name,
  expiresAt,
});
