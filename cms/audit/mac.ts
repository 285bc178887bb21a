import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an entry says, all of which its code covers. */
export interface Entry {
  createdAt: string;
  name: string;
  action: string;
  title?: string | null | undefined;
  details?: string | null | undefined;
  address?: string | null | undefined;
  document?: string | null | undefined;
  by?: string | null | undefined;
}

/**
 * The code by which a changed or invented entry is found out, by a key that the database does not hold. Entries are
 * not chained: writers of two processes would have to wait for each other.
 */
export function macOf(entry: Entry, secret: string): string {
  const { createdAt, name, action, title, details, address, document, by } = entry;
  const said = [createdAt, name, action, title, details, address, document, by].map(
    (value) => value ?? null,
  );
  const key = createHmac('sha256', secret).update('portal audit log').digest();
  return createHmac('sha256', key).update(JSON.stringify(said)).digest('base64url');
}

export function isGenuine(entry: Entry & { mac: string }, secret: string): boolean {
  const [given, right] = [Buffer.from(entry.mac), Buffer.from(macOf(entry, secret))];
  return given.length === right.length && timingSafeEqual(given, right);
}
