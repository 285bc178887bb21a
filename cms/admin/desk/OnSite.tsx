import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { DocumentState } from '#cms/publishing/documentState.ts';
import type { DeskWords } from './words.ts';

const ASKS_EVERY_MS = 1000;

interface Props {
  document: string;
  /** Changes with each publication from this form, so that it is asked anew. */
  publication: number;
  words: DeskWords;
}

type Answer = Partial<DocumentState> & {
  reason?: string;
  address: string | null;
  hiddenPictures: string[];
};

/** Whether what was published is on the site, where, or why not. */
export function OnSite({ document, publication, words }: Props) {
  const { config } = useConfig();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const url = `${config.routes.api}/publications/of/${document}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a publication asks again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async () => {
      try {
        const response = await fetch(url, { credentials: 'same-origin' });
        const reply: Answer | null = response.ok ? await response.json() : null;
        if (isGone) return;
        setAnswer(reply);
        if (reply?.state !== 'renewing' && reply?.state !== 'undelivered') return;
      } catch {
        // Nobody answers: asked again.
      }
      if (!isGone) timer = setTimeout(ask, ASKS_EVERY_MS);
    };
    void ask();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [url, publication]);

  if (!answer?.state) return null;
  const { state, reason, address, hiddenPictures } = answer;
  if (state === 'live' && !address) return null;
  return (
    <p className={`desk-site desk-site--${state}`} role="status" data-document-state={state}>
      {state === 'live' && words.live}
      {state === 'renewing' && words.renewing}
      {state === 'undelivered' && reason}
      {state === 'failed' && words.failed + (reason ?? '')}
      {address && state === 'live' && (
        <a href={address} target="_blank" rel="noreferrer">
          {words.see}
        </a>
      )}
      {hiddenPictures.length > 0 && (
        <strong className="desk-site__hidden">{words.hiddenPictures(hiddenPictures)}</strong>
      )}
    </p>
  );
}
