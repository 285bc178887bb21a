import {
  APIError,
  AuthenticationError,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { addressGroup, addressOf } from '../clientAddress.ts';
import type { User } from '../payload-types.ts';
import { deviceOf } from './device.ts';
import { isForeign } from './foreign.ts';
import { isPasswordOf } from './hash.ts';
import { countTry, isKnownAddress, type Tried, uncountTry } from './limits.ts';
import { isReadable, isRightCode, secondFactorOf } from './secondFactor.ts';

interface Given {
  data?: { email?: unknown; password?: unknown; code?: unknown };
}

/**
 * Judges every sign-in before Payload does: counts the try, then holds it against the password and the second factor.
 * Payload gives no session and no token before this is passed. Known and unknown accounts go the same way.
 */
export const judgeSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return;
  const { data } = args as Given; // a login has it
  if (typeof data?.email !== 'string' || typeof data.password !== 'string') return; // Payload refuses it
  if (req.headers && isForeign(req.headers)) throw new APIError(FROM_ELSEWHERE, 403, null, true);
  const email = data.email.toLowerCase().trim();
  const user = await accountOf(req, email);
  const tried = await triedBy(req, email, user);
  await countTry({ payload: req.payload, req }, tried);
  if (!(await isPasswordOf(user, data.password)) || !user) throw new AuthenticationError(req.t);
  await judgeSecondFactor(req, user, req.data?.code ?? data.code);
  await uncountTry({ payload: req.payload, req }, tried);
  req.context.passed = `${user.id} ${user.hash}`;
};

/** Whether a request has passed {@link judgeSignIn}, as this user with this password. */
export const hasPassed = (req: PayloadRequest, { id, hash }: User): boolean =>
  req.context.passed === `${id} ${hash}`;

async function judgeSecondFactor(req: PayloadRequest, user: User, code: unknown): Promise<void> {
  const factor = await secondFactorOf(req, user.id);
  if (!factor?.isOn) return;
  if (!isReadable(req, factor)) throw new APIError(UNREADABLE, 401, null, true);
  if (typeof code !== 'string' || code.trim() === '')
    throw new APIError(CODE_WANTED, 401, { wants: 'code' }, true);
  if (!(await isRightCode(req, factor, code)))
    throw new APIError(WRONG_CODE, 401, { wants: 'code' }, true);
}

/** Null where there is none, or it is in the trash. */
async function accountOf(req: PayloadRequest, email: string): Promise<User | null> {
  const user = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { email: { equals: email } },
    req,
  });
  return user && !user.deletedAt ? user : null;
}

async function triedBy(req: PayloadRequest, email: string, user: User | null): Promise<Tried[]> {
  const device = user && deviceOf(req, user.id);
  if (device) return [{ limit: 'device', of: `${user.id} ${device}` }];
  const address = addressGroup(addressOf(req));
  const isKnown = await isKnownAddress({ payload: req.payload, req }, email, address);
  return [
    { limit: 'address', of: address },
    { limit: 'pair', of: `${email} ${address}` },
    ...(isKnown ? [] : [{ limit: 'account' as const, of: email }]),
  ];
}

/** Another site's page would sign somebody in as somebody else. */
const FROM_ELSEWHERE = sentence(
  '请在编辑台自己的页面上登录。',
  'Sign in on the page of the editors’ desk itself.',
);
const CODE_WANTED = sentence(
  '请再填手机上的六位数字，或者一个备用码。',
  'Give the six digits that your phone shows, or a recovery code, too.',
);
const UNREADABLE = sentence(
  '服务器的密钥换过，原来的手机验证用不了了，请找管理员关掉。',
  'The second factor was set up under another PAYLOAD_SECRET: ask an administrator to turn it off.',
);
const WRONG_CODE = sentence(
  '数字不对，或者已经用过了。请等手机上换了新的再填。',
  'This code is wrong or was used before: wait for the next one.',
);
