import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter } from '@payloadcms/ui';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import type { ReactNode } from 'react';
import './deskPage.css';

interface Props {
  view: AdminViewServerProps;
  /** The path of the page in the admin, to come back to it from signing in: `/again?year=2025`. */
  path: string;
  children: ReactNode;
}

/** A page of ours among those of the admin: Payload leaves the frame and the signing in to the page. */
export function DeskPage({
  view: { initPageResult, params, searchParams },
  path,
  children,
}: Props) {
  const { req, permissions, locale, visibleEntities } = initPageResult;
  const { admin, routes } = req.payload.config;
  if (!req.user) {
    const back = encodeURIComponent(routes.admin + path);
    redirect(`${routes.admin}${admin.routes.login}?redirect=${back}`);
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      {...(params && { params })}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(searchParams && { searchParams })}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <main>
        <Gutter className="desk-page">{children}</Gutter>
      </main>
    </DefaultTemplate>
  );
}
