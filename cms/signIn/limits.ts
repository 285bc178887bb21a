import { APIError, type Payload, type PayloadRequest } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import type { Try } from '../payload-types.ts';
import { mac } from './keyed.ts';

const MINUTE = 60_000;

/** How many tries there are within how long, from the first one on. Those that succeed do not count. */
const LIMITS = {
  /** For one account from one address. */
  pair: { most: 10, within: 15 * MINUTE },
  /** From one address, for whatever account. */
  address: { most: 50, within: 15 * MINUTE },
  /** For one account, from wherever nobody has signed in to it before. */
  account: { most: 50, within: 60 * MINUTE },
  /** For one account from a device that it was used on: nobody else can use these up. */
  device: { most: 10, within: 15 * MINUTE },
  /** Of who is signed in and is asked for their password again. */
  again: { most: 10, within: 15 * MINUTE },
  mailAccount: { most: 3, within: 60 * MINUTE },
  mailAddress: { most: 10, within: 60 * MINUTE },
} as const;

export interface Tried {
  limit: keyof typeof LIMITS;
  /** Whose tries count together. */
  of: string;
}

interface Asked {
  payload: Payload;
  req?: PayloadRequest | undefined;
}

/**
 * Counts a try before it is judged, so that of many at once none slips through; in the database, which several
 * processes share.
 * @throws APIError with 429 when there were too many.
 */
export async function countTry(asked: Asked, tried: Tried[]): Promise<void> {
  const now = Date.now();
  const ids = tried.map((one) => bucket(asked.payload, one));
  // Who is refused already is not counted: that would take a write each time.
  for (const [index, one] of tried.entries()) {
    const stored = await storedTry(asked, ids[index] ?? '');
    if (stored && stored.until > now && stored.count >= LIMITS[one.limit].most)
      refuse(asked, stored, now);
  }
  for (const [index, one] of tried.entries()) {
    const stored = await count(asked, { id: ids[index] ?? '', within: LIMITS[one.limit].within });
    if (stored.count > LIMITS[one.limit].most) refuse(asked, stored, now);
  }
}

/** Takes a try back that has succeeded. */
export async function uncountTry({ payload, req }: Asked, tried: Tried[]): Promise<void> {
  for (const one of tried) {
    await payload.db.updateOne({
      collection: 'tries',
      where: { and: [{ id: { equals: bucket(payload, one) } }, { count: { greater_than: 0 } }] },
      data: { count: { $inc: -1 } },
      options: { atomic: true },
      req: req ?? {},
    });
  }
}

const KNOWN_FOR = 90 * 24 * 60 * MINUTE;

/** Whether an account was signed in to from an address in the last three months. */
export async function isKnownAddress(
  asked: Asked,
  account: string,
  address: string,
): Promise<boolean> {
  const stored = await storedTry(asked, knownId(asked.payload, account, address));
  return stored !== null && stored.until > Date.now();
}

/** Remembers an address, and forgets what has run out. */
export async function rememberAddress(
  asked: Asked,
  account: string,
  address: string,
): Promise<void> {
  const { payload, req } = asked;
  await count(asked, { id: knownId(payload, account, address), within: KNOWN_FOR });
  await payload.db.deleteMany({
    collection: 'tries',
    where: { until: { less_than: Date.now() } },
    req: req ?? {},
  });
}

const knownId = (payload: Payload, account: string, address: string): string =>
  `known ${mac(payload, 'limits', `${account} ${address}`)}`;

/**
 * The row that counts. There are 16,384 for each limit, whatever is tried: nobody can fill the database. Who shares one
 * by chance shares its tries; without the secret nobody can choose it.
 */
function bucket(payload: Payload, { limit, of }: Tried): string {
  const fingerprint = Buffer.from(mac(payload, 'limits', `${limit} ${of}`), 'base64url');
  return `${limit} ${fingerprint.readUInt16BE() % 16_384}`;
}

async function storedTry({ payload, req }: Asked, id: string): Promise<Try | null> {
  return payload.db.findOne<Try>({
    collection: 'tries',
    where: { id: { equals: id } },
    req: req ?? {},
  });
}

/** Counts one more, from one on again where the time is over. */
async function count(
  { payload, req }: Asked,
  { id, within }: { id: string; within: number },
): Promise<Try> {
  const now = Date.now();
  const update = async (until: object, data: object): Promise<Try | null> => {
    const changed: unknown = await payload.db.updateOne({
      collection: 'tries',
      where: { and: [{ id: { equals: id } }, { until }] },
      data: { ...data },
      options: { atomic: true },
      req: req ?? {},
    });
    return changed as Try | null; // a row of this collection
  };
  const create = (data: object) =>
    payload.db.create({
      collection: 'tries',
      data: { id, ...data },
      req: req ?? {},
    }) as Promise<Try>;
  const fresh = { count: 1, until: now + within };
  // Of several at once one creates the row or begins it anew, and the others count on.
  for (let turn = 0; turn < 5; turn += 1) {
    const counted =
      (await update({ greater_than: now }, { count: { $inc: 1 } })) ??
      (await update({ less_than_equal: now }, fresh)) ??
      (await create(fresh).catch(() => null));
    if (counted) return counted;
  }
  throw new Error('The tries could not be counted: the database did not answer.');
}

function refuse({ req }: Asked, { until }: Try, now: number): never {
  const seconds = Math.max(1, Math.ceil((until - now) / 1000));
  if (req) {
    req.responseHeaders ??= new Headers();
    req.responseHeaders.set('Retry-After', String(seconds));
  }
  const minutes = Math.ceil(seconds / 60);
  throw new APIError(
    sentence(
      `试的次数太多了，请过 ${minutes} 分钟再试，或者找管理员。`,
      `Too many tries: wait for ${minutes} minutes, or ask an administrator.`,
    ),
    429,
    null,
    true,
  );
}
