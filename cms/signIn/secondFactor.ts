import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { PayloadRequest } from 'payload';
import type { SecondFactor } from '../payload-types.ts';
import { mac, sealed, unsealed } from './keyed.ts';

const PERIOD_S = 30;
const RECOVERY_CODES = 10;
/** Without those that look like others. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

export const secondFactorOf = (req: PayloadRequest, user: string): Promise<SecondFactor | null> =>
  req.payload.db.findOne<SecondFactor>({
    collection: 'second-factors',
    where: { id: { equals: user } },
    req,
  });

/** Begins the setting up of a second factor: it asks for nothing before a first code has shown that the phone has it. */
export async function beginSecondFactor(
  req: PayloadRequest,
  user: { id: string; email: string },
): Promise<string> {
  const secret = new Secret({ size: 20 });
  const data = {
    secret: sealed(req.payload, 'secondFactor', secret.base32),
    isOn: false,
    step: 0,
    beat: 1,
    recovery: [],
  };
  await endSecondFactor(req, user.id);
  await req.payload.db.create({
    collection: 'second-factors',
    data: { id: user.id, ...data },
    req,
  });
  return totp(secret, user.email).toString();
}

/** Turns it on. @returns the recovery codes, which are shown once and kept as fingerprints only. */
export async function turnOnSecondFactor(
  req: PayloadRequest,
  factor: SecondFactor,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await req.payload.db.updateOne({
    collection: 'second-factors',
    id: factor.id,
    data: { isOn: true, recovery: codes.map((code) => fingerprint(req, factor.id, code)) },
    req,
  });
  return codes;
}

export async function endSecondFactor(req: PayloadRequest, user: string): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'second-factors',
    where: { id: { equals: user } },
    req,
  });
}

/** Whether a code is right, and has not been used: each counts once, of the phone as of the recovery codes. */
export async function isRightCode(
  req: PayloadRequest,
  factor: SecondFactor,
  given: string,
): Promise<boolean> {
  const code = given.toLowerCase().replace(/[\s-]/g, '');
  return /^\d{6}$/.test(code) ? isOfPhone(req, factor, code) : isOfRecovery(req, factor, code);
}

/** Whether it was sealed with this portal's PAYLOAD_SECRET: after a move to another one it is not. */
export const isReadable = (req: PayloadRequest, { secret }: SecondFactor): boolean =>
  unsealed(req.payload, 'secondFactor', secret) !== null;

async function isOfPhone(
  req: PayloadRequest,
  factor: SecondFactor,
  code: string,
): Promise<boolean> {
  const secret = unsealed(req.payload, 'secondFactor', factor.secret);
  if (secret === null) return false;
  const delta = totp(Secret.fromBase32(secret), '').validate({ token: code, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(Date.now() / 1000 / PERIOD_S) + delta;
  const used = await req.payload.db.updateOne({
    collection: 'second-factors',
    where: { and: [{ id: { equals: factor.id } }, { step: { less_than: step } }] },
    data: { step },
    options: { atomic: true },
    req,
  });
  return used !== null;
}

async function isOfRecovery(
  req: PayloadRequest,
  factor: SecondFactor,
  code: string,
): Promise<boolean> {
  const recovery = recoveryOf(factor);
  const left = recovery.filter((one) => one !== fingerprint(req, factor.id, code));
  if (left.length === recovery.length) return false;
  const used = await req.payload.db.updateOne({
    collection: 'second-factors',
    where: { and: [{ id: { equals: factor.id } }, { beat: { equals: factor.beat } }] },
    data: { recovery: left, beat: factor.beat + 1 },
    options: { atomic: true },
    req,
  });
  return used !== null;
}

export const recoveryOf = ({ recovery }: SecondFactor): string[] =>
  Array.isArray(recovery) ? recovery.map(String) : [];

const totp = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: '鹿城编辑台', label: label || 'portal', secret, period: PERIOD_S });

const fingerprint = (req: PayloadRequest, user: string, code: string): string =>
  mac(req.payload, 'recovery', `${user} ${code}`);

/** 49 bits. */
function newRecoveryCode(): string {
  return Array.from({ length: 10 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
