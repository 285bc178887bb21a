import type { ServerProps } from 'payload';

/** Below the sign-in form: whom to ask when one cannot sign in. */
export async function WhomToAsk({ payload, i18n }: ServerProps) {
  const { contact } = await payload.findGlobal({ slug: 'site', overrideAccess: true });
  if (i18n.language === 'en') {
    return (
      <p className="brand-ask">
        Cannot sign in? Ask {contact || 'the administrator of the sub-district'}.
      </p>
    );
  }
  return (
    <p className="brand-ask">登录不了？{contact ? `请联系：${contact}` : '请找街道的管理员。'}</p>
  );
}
