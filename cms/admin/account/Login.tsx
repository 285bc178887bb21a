import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';
import { Logo } from '../brand/Logo.tsx';
import { WhomToAsk } from '../brand/WhomToAsk.tsx';
import { LoginForm } from './LoginForm.tsx';

/** In the place of Payload's page for signing in, which knows no second factor. */
export function Login({ initPageResult, searchParams, i18n, payload }: AdminViewServerProps) {
  const { admin, routes } = payload.config;
  const asked = searchParams?.redirect;
  const next = getSafeRedirect({
    fallbackTo: routes.admin,
    redirectTo: typeof asked === 'string' ? asked : '',
  });
  if (initPageResult.req.user) redirect(next);
  return (
    <>
      <div className="login__brand">
        <Logo {...{ payload, i18n }} />
      </div>
      <LoginForm api={routes.api} forgot={`${routes.admin}${admin.routes.forgot}`} next={next} />
      <WhomToAsk {...{ payload, i18n }} />
    </>
  );
}
