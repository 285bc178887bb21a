import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

/** A password that nobody guesses: 96 bits, as 16 characters. */
export const newPassword = (): string => randomBytes(12).toString('base64url');

interface SignIn {
  email: string;
  password: string;
}

/**
 * Makes an administrator of a portal that has none.
 * @returns how to sign in, to be shown once and kept nowhere; null when there is one already.
 */
export async function createFirstAdministrator(payload: Payload): Promise<SignIn | null> {
  if (await hasAdministrator(payload)) return null;
  const signIn = { email: 'admin@lucheng.local', password: newPassword() };
  await payload.create({
    collection: 'users',
    data: { ...signIn, name: '管理员', role: 'administrator' },
    overrideAccess: true,
  });
  return signIn;
}

export async function hasAdministrator(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { role: { equals: 'administrator' } },
    overrideAccess: true,
  });
  return totalDocs > 0;
}
