'use client';

import { PopupList, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { againWordsIn } from './words.ts';

/** In the menu of an event's form: the way to hold this one again. */
export function AgainMenuItem() {
  const { id, isTrashed } = useDocumentInfo();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  if (!id || isTrashed) return null;
  return (
    <PopupList.Button id="action-again" href={`${config.routes.admin}/again?id=${id}`}>
      {againWordsIn(i18n.language).one}
    </PopupList.Button>
  );
}
