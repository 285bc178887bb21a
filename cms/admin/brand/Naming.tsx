'use client';

import { useTranslation } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { nameControls } from './naming.ts';

const AFTER_MS = 100;

/** Names Payload's controls as they appear. */
export function Naming({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => nameControls(document, i18n.language), AFTER_MS);
    };
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, subtree: true });
    soon();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [i18n.language]);
  return children;
}
