import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import type { User } from '../payload-types.ts';
import { accountOf, madeBySomebody } from './account.ts';
import { isErased } from './person.ts';

/** An account, and how much of what the portal holds has to do with it. */
export interface AboutPerson {
  id: string;
  name: string;
  email: string;
  role: User['role'];
  isInTrash: boolean;
  isErased: boolean;
  sessions: number;
  hasSecondFactor: boolean;
  preferences: number;
  /** What it did beside the documents: records of activities, schedules, imports. */
  records: number;
  /** How many documents of which collection it made, in the trash too. */
  documents: { collection: string; count: number }[];
  audits: number;
}

/** @returns null when there is no such account */
export async function aboutPerson(req: PayloadRequest, id: string): Promise<AboutPerson | null> {
  const { payload } = req;
  const account = await accountOf(req, id);
  if (!account) return null;
  const count = async (collection: CollectionSlug, where: Where): Promise<number> =>
    (await payload.count({ collection, where, trash: true, overrideAccess: true })).totalDocs;
  const documents: AboutPerson['documents'] = [];
  for (const { slug } of madeBySomebody(payload)) {
    const made = await count(slug, { createdBy: { equals: id } });
    if (made > 0) documents.push({ collection: slug, count: made });
  }
  const by = { by: { equals: id } };
  return {
    id,
    name: account.name,
    email: account.email,
    role: account.role,
    isInTrash: Boolean(account.deletedAt),
    isErased: isErased(account),
    sessions: await count('sign-ins', { user: { equals: id } }),
    hasSecondFactor: (await count('second-factors', { id: { equals: id } })) > 0,
    preferences: await count('payload-preferences', { 'user.value': { equals: id } }),
    records:
      (await count('activities', by)) +
      (await count('schedules', by)) +
      (await count('imports', by)),
    documents,
    audits: await count('audits', by),
  };
}
