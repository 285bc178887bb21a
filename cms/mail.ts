import { nodemailerAdapter } from '@payloadcms/email-nodemailer';
import type { CollectionConfig, Config } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { type Settings, settings } from '#content/settings.ts';

type Auth = Exclude<NonNullable<CollectionConfig['auth']>, boolean>;

/** How the CMS sends mail; undefined where none is set up, and nothing is sent. */
export function mailFor({ SMTP_URL, MAIL_FROM }: Settings): Config['email'] {
  if (!SMTP_URL) return undefined;
  return nodemailerAdapter({
    defaultFromAddress: MAIL_FROM ?? '',
    defaultFromName: '鹿城编辑台',
    transportOptions: SMTP_URL,
    skipVerify: true, // a mail server that is away for a while does not keep the CMS from starting
  });
}

/** The mail that sets a new password, in Chinese and then in English. */
export const passwordMail: NonNullable<Auth['forgotPassword']> = {
  // Payload would write when it was asked outside of the transaction that it has begun, and wait for itself.
  minRequestInterval: 0,
  generateEmailSubject: () => '重设鹿城编辑台的密码',
  generateEmailHTML: (args) => {
    const address = `${settings().ADMIN_URL}/admin/reset/${args?.token}`;
    return [
      '<p>您好！有人（大概是您）要重设鹿城编辑台的密码。请在一小时内打开下面的网址，设一个新密码：</p>',
      `<p><a href="${address}">${address}</a></p>`,
      '<p>如果不是您，请不用管这封信，密码不会变。</p>',
      '<p>Somebody, probably you, asked for a new password: open the address above within an hour. If it was not you, ignore this mail.</p>',
    ].join('\n');
  },
};

/** Where no mail is set up, nobody is told that one was sent. */
export const NO_MAIL = sentence(
  '这里没有设置邮件，不能自己重设密码，请找管理员。',
  'No mail is set up here: ask an administrator for a new password.',
);
