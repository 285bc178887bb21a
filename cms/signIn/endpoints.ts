import {
  APIError,
  type Endpoint,
  type Payload,
  type PayloadRequest,
  ValidationError,
  type Where,
} from 'payload';
import { toString as qrCode } from 'qrcode';
import { z } from 'zod';
import { sentence } from '#content/model/value/sentence.ts';
import { settings } from '#content/settings.ts';
import { requireUser } from '../access/requireUser.ts';
import { isAdministrator } from '../access/roles.ts';
import { recordAudit } from '../audit/record.ts';
import { addressGroup, addressOf } from '../clientAddress.ts';
import { NO_MAIL } from '../mail.ts';
import type { SignIn, User } from '../payload-types.ts';
import { browserOf } from './browser.ts';
import { isPasswordOf } from './hash.ts';
import { countTry, type Tried, uncountTry } from './limits.ts';
import {
  beginSecondFactor,
  endSecondFactor,
  isRightCode,
  recoveryOf,
  secondFactorOf,
  turnOnSecondFactor,
} from './secondFactor.ts';
import { endSessions, sidOf } from './sessions.ts';
import { tellUser } from './tell.ts';

/** What the account page shows of how somebody signs in. */
export interface AccountReply {
  sessions: {
    id: string;
    /** ISO instants. */
    since: string;
    seen: string;
    address: string;
    browser: string;
    isThis: boolean;
  }[];
  secondFactor: { isOn: boolean; codesLeft: number };
}

const route = (path: string, method: 'get' | 'post', handler: Endpoint['handler']): Endpoint => ({
  path,
  method,
  handler,
});

/** How people sign in, look after their sessions, their password and their second factor. Under `/api/users`. */
export const signInEndpoints: Endpoint[] = [
  route('/forgot-password', 'post', async (req) => {
    if (!settings().SMTP_URL) throw new APIError(NO_MAIL, 404, null, true);
    const { email } = await asked(req, z.object({ email: z.string().trim().min(1).max(254) }));
    await countTry({ payload: req.payload, req }, [
      { limit: 'mailAddress', of: addressGroup(addressOf(req)) },
      { limit: 'mailAccount', of: email.toLowerCase() },
    ]);
    // Afterwards: whoever asks cannot tell by the time whether there is such an account.
    void sendReset(req.payload, email);
    return Response.json({ message: req.t('general:success') });
  }),
  route('/reset-password', 'post', async (req) => {
    const data = await asked(req, z.object({ token: z.string().max(200), password: z.string() }));
    await req.payload.resetPassword({ collection: 'users', data, overrideAccess: true, req });
    return Response.json({ message: req.t('authentication:passwordResetSuccessfully') });
  }),
  route('/:id/account', 'get', async (req) => {
    const { id } = await userAsked(req);
    const { docs } = await req.payload.find({
      collection: 'sign-ins',
      where: { and: [{ user: { equals: id } }, { until: { greater_than: Date.now() } }] },
      sort: '-seen',
      limit: 50,
      overrideAccess: true,
    });
    const factor = await secondFactorOf(req, id);
    return Response.json({
      sessions: docs.map((row) => shown(row, req)),
      secondFactor: {
        isOn: factor?.isOn ?? false,
        codesLeft: factor?.isOn ? recoveryOf(factor).length : 0,
      },
    } satisfies AccountReply);
  }),
  route('/:id/end-session', 'post', async (req) => {
    const whose = await userAsked(req);
    const { id } = whose;
    const { session } = await asked(req, z.object({ session: z.string().max(64).optional() }));
    const mine = sidOf(req);
    if (!session) await endSessions(req, id, mine);
    else {
      const where: Where = { and: [{ id: { equals: session } }, { user: { equals: id } }] };
      await req.payload.db.deleteMany({ collection: 'sign-ins', where, req });
    }
    await recordRights(req, whose, '结束登录');
    return Response.json({ ok: true });
  }),
  route('/own-password', 'post', async (req) => {
    const { current, password } = await asked(req, ownSchema.extend({ password: z.string() }));
    return changeOwn(req, current, { password });
  }),
  route('/own-email', 'post', async (req) => {
    const { current, email } = await asked(
      req,
      ownSchema.extend({ email: z.string().trim().max(254) }),
    );
    return changeOwn(req, current, { email });
  }),
  route('/second-factor/begin', 'post', async (req) => {
    const { current } = await asked(req, ownSchema);
    const user = await requireOwnPassword(req, current);
    if ((await secondFactorOf(req, user.id))?.isOn) throw new APIError(ALREADY_ON, 409, null, true);
    const uri = await beginSecondFactor(req, user);
    const secret = new URL(uri).searchParams.get('secret');
    return Response.json({ secret, uri, qr: await qrCode(uri, { type: 'svg', margin: 2 }) });
  }),
  route('/second-factor/confirm', 'post', async (req) => {
    const { code } = await asked(req, z.object({ code: z.string().max(40) }));
    const user = requireUser(req);
    const factor = await secondFactorOf(req, user.id);
    if (!factor || factor.isOn) throw new APIError(BEGIN_FIRST, 409, null, true);
    await counted(req, async () => {
      if (!(await isRightCode(req, factor, code))) throw new APIError(WRONG_CODE, 400, null, true);
    });
    const codes = await turnOnSecondFactor(req, factor);
    await recordRights(req, user, '打开手机验证');
    tellUser(req.payload, user.email, 'factorOn');
    return Response.json({ codes });
  }),
  route('/second-factor/end', 'post', async (req) => {
    const { current, code } = await asked(req, ownSchema.extend({ code: z.string().max(40) }));
    const user = await requireOwnPassword(req, current);
    const factor = await secondFactorOf(req, user.id);
    if (factor?.isOn) {
      await counted(req, async () => {
        if (!(await isRightCode(req, factor, code)))
          throw new APIError(WRONG_CODE, 400, null, true);
      });
    }
    await endSecondFactor(req, user.id);
    await endSessions(req, user.id, sidOf(req));
    if (factor?.isOn) await recordRights(req, user, '关掉手机验证');
    if (factor?.isOn) tellUser(req.payload, user.email, 'factorOff');
    return Response.json({ ok: true });
  }),
  route('/:id/second-factor/end', 'post', async (req) => {
    const whose = await userAsked(req);
    const { id, email } = whose;
    if (!isAdministrator(req.user) || id === req.user?.id)
      throw new APIError(OTHERS_ONLY, 403, null, true);
    await endSecondFactor(req, id);
    // Whoever has the phone may be signed in on it.
    await endSessions(req, id);
    await recordRights(req, whose, '关掉手机验证');
    tellUser(req.payload, email, 'factorOff');
    return Response.json({ ok: true });
  }),
];

const ownSchema = z.object({ current: z.string().min(1).max(1000) });

const WRONG_CODE = sentence(
  '数字不对，请看着手机再填一次。',
  'This code is wrong: look at the phone and try again.',
);
const WRONG_PASSWORD = sentence('现在的密码不对。', 'The current password is wrong.');
const ALREADY_ON = sentence('手机验证已经开着了。', 'The second factor is on already.');
const BEGIN_FIRST = sentence('请先点“开启手机验证”。', 'Begin with /second-factor/begin.');
const OTHERS_ONLY = sentence(
  '只有管理员能关别人的手机验证；自己的请在“我的账号”里关。',
  'Administrators end those of others; your own ends with your password and a code.',
);
const NOT_ASKED = sentence('填得不全，请再看看。', 'Something is missing in this request.');

async function asked<T>(req: PayloadRequest, schema: z.ZodType<T>): Promise<T> {
  const given = schema.safeParse(await req.json?.().catch(() => null));
  if (!given.success) throw new APIError(NOT_ASKED, 400, null, true);
  return given.data;
}

/** The user of an address, whom only they themselves and administrators may ask about. */
async function userAsked(req: PayloadRequest): Promise<Pick<User, 'id' | 'email' | 'name'>> {
  const user = requireUser(req);
  const id = String(req.routeParams?.id);
  return id === user.id
    ? user
    : req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        overrideAccess: false,
        trash: true,
        req,
      });
}

const shown = (row: SignIn, req: PayloadRequest): AccountReply['sessions'][number] => ({
  id: row.id,
  since: new Date(row.since).toISOString(),
  seen: new Date(row.seen).toISOString(),
  address: row.address,
  browser: browserOf(row.agent ?? '', req.i18n.language),
  isThis: row.id === sidOf(req),
});

async function changeOwn(
  req: PayloadRequest,
  current: string,
  data: { password: string } | { email: string },
): Promise<Response> {
  const user = await requireOwnPassword(req, current);
  req.context.ownPasswordShown = true;
  await req.payload.update({ collection: 'users', id: user.id, data, overrideAccess: true, req });
  if ('password' in data) await recordRights(req, user, '密码');
  return Response.json({ ok: true });
}

/** Has it on record that how an account is signed in to has changed. */
const recordRights = (
  req: PayloadRequest,
  { id, name }: Pick<User, 'id' | 'name'>,
  details: string,
): Promise<void> =>
  recordAudit(req, { action: 'rights', document: `users/${id}`, title: name, details });

/** Who is signed in shows once more that they are who they are. Wrong tries are counted, for each account. */
async function requireOwnPassword(req: PayloadRequest, current: string): Promise<User> {
  const { id } = requireUser(req);
  const user = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  });
  await counted(req, async () => {
    if (!(await isPasswordOf(user, current))) {
      const errors = [{ path: 'current', message: WRONG_PASSWORD }];
      throw new ValidationError({ collection: 'users', errors }, req.t);
    }
  });
  return user as User; // whose password it is
}

async function counted(req: PayloadRequest, judge: () => Promise<void>): Promise<void> {
  const tried: Tried[] = [{ limit: 'again', of: requireUser(req).id }];
  const asking = { payload: req.payload, req };
  await countTry(asking, tried);
  await judge();
  await uncountTry(asking, tried);
}

async function sendReset(payload: Payload, email: string): Promise<void> {
  try {
    await payload.forgotPassword({ collection: 'users', data: { email } });
  } catch (err) {
    payload.logger.error({ err, msg: 'A mail for a new password was not sent' });
  }
}
