import { useForm } from '@payloadcms/ui';
import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { Saver } from './saver.ts';

/**
 * Keeps what is typed when the page goes: by a link, by closing it, by a phone that falls asleep. Where drafts are
 * saved, nobody need be asked whether to leave without saving, as Payload would.
 */
export function useLeaving(saver: RefObject<Saver | null>, savesDrafts: boolean): void {
  const { setModified } = useForm();
  useEffect(() => {
    const flush = () => saver.current?.flush();
    const flushHidden = () => document.visibilityState === 'hidden' && flush();
    const leaveByLink = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('a[href]')) return;
      flush();
      // Before Payload's own listener, which looks whether the form is modified.
      if (savesDrafts) flushSync(() => setModified(false));
    };
    const leave = (event: Event) => {
      flush();
      if (savesDrafts) event.stopImmediatePropagation();
    };
    window.addEventListener('click', leaveByLink, true);
    window.addEventListener('beforeunload', leave, true);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushHidden);
    return () => {
      window.removeEventListener('click', leaveByLink, true);
      window.removeEventListener('beforeunload', leave, true);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushHidden);
    };
  }, [saver, savesDrafts, setModified]);

  useEffect(() => {
    const current = saver;
    return () => {
      current.current?.flush();
      current.current?.stop();
    };
  }, [saver]);
}
