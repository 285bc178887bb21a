import type { CollectionAfterChangeHook, Payload } from 'payload';
import { settings } from '#content/settings.ts';
import type { User } from '../payload-types.ts';

const WHAT = {
  password: ['密码改了', 'the password was changed'],
  email: ['登录用的邮箱改了', 'the e-mail was changed'],
  factorOn: ['手机验证开了', 'the second factor was turned on'],
  factorOff: ['手机验证关了', 'the second factor was turned off'],
} as const;

/** Tells somebody by mail that how they sign in has changed, so that who did not change it hears of it. Waits for nothing. */
export function tellUser(payload: Payload, email: string, what: keyof typeof WHAT): void {
  if (!settings().SMTP_URL) return;
  const [zh, en] = WHAT[what];
  const html = [
    `<p>您好！您在鹿城编辑台的账号，${zh}。是您改的，就不用管这封信。</p>`,
    '<p>不是您改的，请马上告诉管理员。</p>',
    `<p>Of your account at the editors’ desk ${en}. If it was not you, tell an administrator at once.</p>`,
  ].join('\n');
  payload
    .sendEmail({ to: email, subject: `鹿城编辑台：${zh}`, html })
    .catch((err: unknown) => payload.logger.error({ err, msg: 'A user was not told of a change' }));
}

/** A new password or e-mail is told to the e-mail of before. */
export const tellOfChange: CollectionAfterChangeHook<User> = ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return;
  if (doc.email !== previousDoc.email) tellUser(req.payload, previousDoc.email, 'email');
  if (req.context.passwordSet) tellUser(req.payload, previousDoc.email, 'password');
};
