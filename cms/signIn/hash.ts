import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(pbkdf2);

/** A longer one is no password, and is not hashed: somebody would have the CPU for it. */
const LONGEST = 256;

/** Hashes as Payload stores them: today's, and those of versions before 3.86, which a sign-in renews. */
const TODAY = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 };
const FORMER = { prefix: '', iterations: 25_000, bytes: 512 };

interface Stored {
  hash?: string | null;
  salt?: string | null;
}

/** What a try for an account that there is not is held against: it takes as long, and never fits. */
const NOBODY = { salt: randomBytes(32).toString('hex'), hash: TODAY.prefix };

/** Whether a password is that of an account. Takes as long when there is no such account. */
export async function isPasswordOf(
  account: Stored | null | undefined,
  password: string,
): Promise<boolean> {
  const { hash, salt } = account?.hash && account.salt ? account : NOBODY;
  const { prefix, iterations, bytes } = hash?.startsWith(TODAY.prefix) ? TODAY : FORMER;
  const stored = Buffer.from((hash ?? '').slice(prefix.length), 'hex');
  const derived = await derive(password.slice(0, LONGEST), salt ?? '', iterations, bytes, 'sha256');
  return password.length <= LONGEST && stored.length === bytes && timingSafeEqual(derived, stored);
}
