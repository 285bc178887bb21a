import type { ServerProps } from 'payload';
import { settings } from '#content/settings.ts';
import { whomToAsk } from './whom.ts';

/** Nobody can be sent a new password where no mail is set up. */
const NO_MAIL = '.login__form a[href$="/forgot"] { display: none }';

/** Below the sign-in form: whom to ask when one cannot sign in. */
export async function WhomToAsk({ payload, i18n }: ServerProps) {
  const whom = await whomToAsk(payload, i18n.language);
  return (
    <p className="brand-ask">
      {!settings().SMTP_URL && <style>{NO_MAIL}</style>}
      {i18n.language === 'en' ? `Cannot sign in? Ask ${whom}.` : `登录不了？请找${whom}。`}
    </p>
  );
}
