import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Payload } from 'payload';

type Purpose = 'device' | 'limits' | 'recovery' | 'secondFactor';
type Keyed = Pick<Payload, 'secret'>;

/** A key for one purpose alone, from PAYLOAD_SECRET. */
const keyFor = ({ secret }: Keyed, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `portal/${purpose}`, 32));

/** A fingerprint that only who has the secret can make. */
export const mac = (payload: Keyed, purpose: Purpose, text: string): string =>
  createHmac('sha256', keyFor(payload, purpose)).update(text).digest('base64url');

/** Whether a fingerprint is that of a text, asked in the same time whatever it is. */
export function isMacOf(
  payload: Keyed,
  purpose: Purpose,
  { text, given }: { text: string; given: string },
): boolean {
  const [one, other] = [Buffer.from(mac(payload, purpose, text)), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A text that only who has the secret can read, and nobody else can change. */
export function sealed(payload: Keyed, purpose: Purpose, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(payload, purpose), nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, hidden, cipher.getAuthTag()].map((part) => part.toString('base64url')).join('.');
}

/** Reads what was sealed. @returns null when another secret sealed it, or somebody changed it. */
export function unsealed(payload: Keyed, purpose: Purpose, text: string): string | null {
  const [nonce, hidden, tag] = text.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !hidden || !tag) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(payload, purpose), nonce);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
