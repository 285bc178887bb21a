import { useConfig } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PresenceReply } from '#cms/presence/endpoint.ts';

const SAYS_EVERY_MS = 10_000;

export interface Other {
  name: string;
  since: string;
  /** Whether this form had the document before. */
  hasTakenOver: boolean;
}

/** Says that a form has a document open, and hears who else is at work on it. */
export function usePresence(document: string | null) {
  const { config } = useConfig();
  const [other, setOther] = useState<Other | null>(null);
  const hadIt = useRef(false);
  const url = `${config.routes.api}/presence`;

  const say = useCallback(
    async (step: 'come' | 'take' | 'leave') => {
      if (!document) return;
      const isLeaving = step === 'leave';
      try {
        const response = await fetch(url, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ document, step }),
          keepalive: isLeaving,
        });
        if (isLeaving || !response.ok) return;
        const reply = (await response.json()) as PresenceReply; // of our own CMS
        setOther(reply.other && { ...reply.other, hasTakenOver: hadIt.current });
        if (!reply.other) hadIt.current = true;
      } catch {
        // Nobody answers: the saver says so.
      }
    },
    [document, url],
  );

  useEffect(() => {
    if (!document) return;
    void say('come');
    const timer = setInterval(
      () => window.document.visibilityState === 'visible' && say('come'),
      SAYS_EVERY_MS,
    );
    const leave = () => void say('leave');
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [document, say]);

  const take = async () => {
    hadIt.current = true;
    await say('take');
  };
  return { other, take };
}
