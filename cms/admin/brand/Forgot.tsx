import Link from 'next/link';
import type { AdminViewServerProps } from 'payload';
import { Emblem } from './Emblem.tsx';
import { whomToAsk } from './whom.ts';

const WORDS = {
  zh: {
    title: '忘记密码',
    ask: (whom: string) => `这里没有设置邮件，不能自己重设密码。请找${whom}，设一个新密码。`,
    back: '回到登录页面',
  },
  en: {
    title: 'Forgot password',
    ask: (whom: string) => `No mail is set up here. Ask ${whom} for a new password.`,
    back: 'Back to the sign-in page',
  },
};

/** In the place of Payload's form where no mail is set up: whom to ask for a new password. */
export async function Forgot({ i18n, payload }: AdminViewServerProps) {
  const words = WORDS[i18n.language === 'en' ? 'en' : 'zh'];
  const { admin, routes } = payload.config;
  return (
    <div className="brand-logo">
      <Emblem size={72} />
      <h1 className="brand-logo__name">{words.title}</h1>
      <p>{words.ask(await whomToAsk(payload, i18n.language))}</p>
      <Link href={`${routes.admin}${admin.routes.login}`}>{words.back}</Link>
    </div>
  );
}
