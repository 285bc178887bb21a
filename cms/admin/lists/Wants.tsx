'use client';

import { useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';

/** What keeps a picture from being shown. */
export function Wants({ rowData: { people, consent, alt } }: DefaultCellComponentProps) {
  const { i18n } = useTranslation();
  const isEnglish = i18n.language === 'en';
  const wants = [
    ...(people !== 'none' && !consent
      ? [isEnglish ? 'consent: not shown' : '缺同意，不会显示']
      : []),
    ...(alt ? [] : [isEnglish ? 'description' : '缺图片说明']),
  ];
  return wants.length > 0 ? <strong className="wants">{wants.join('、')}</strong> : null;
}
