import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

interface SignIn {
  email: string;
  password: string;
}

/**
 * Makes the first administrator of a portal that has no user yet.
 * @returns how to sign in, to be shown once and kept nowhere; null when there are users already.
 */
export async function createFirstAdministrator(payload: Payload): Promise<SignIn | null> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true });
  if (totalDocs > 0) return null;
  const signIn = { email: 'admin@lucheng.local', password: randomBytes(12).toString('base64url') };
  await payload.create({
    collection: 'users',
    data: { ...signIn, name: '管理员', role: 'administrator' },
    overrideAccess: true,
  });
  return signIn;
}
