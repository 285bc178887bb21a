import type { ServerProps } from 'payload';
import { Emblem } from './Emblem.tsx';

/** At the sign-in page: whose desk this is. */
export async function Logo({ payload, i18n }: ServerProps) {
  const site = await payload.findGlobal({ slug: 'site', overrideAccess: true });
  const isEnglish = i18n.language === 'en';
  return (
    <div className="brand-logo">
      <Emblem size={72} />
      <span className="brand-logo__name">{site.name || (isEnglish ? 'Portal' : '门户')}</span>
      <span>{isEnglish ? 'Editors’ desk' : '编辑台'}</span>
    </div>
  );
}

/** Beside the path of each page, where it leads to the dashboard. */
export const Icon = () => <Emblem size={28} />;
