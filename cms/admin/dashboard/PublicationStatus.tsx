'use client';

import { Button, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { SiteState } from '../../publishing/state.ts';
import { timeText } from '../time.ts';

const POLL_MS = 2000;

const WORDS = {
  zh: {
    upToDate: '网站是最新的',
    partly: '网站更新了，但下面这些没有更新',
    renewing: '网站正在更新，马上就能看到改动',
    progress: '已完成',
    undelivered: '网页做好了，还没有送到公众那里',
    failed: '网站没有更新成功，公众看到的仍是上一版',
    unknown: '暂时问不到网站的状态，请检查网络',
    since: '上线时间',
    renew: '重新更新网站',
    again: '现在就再送一次',
  },
  en: {
    upToDate: 'The site is up to date',
    partly: 'The site is up to date but for these, which are left as they were',
    renewing: 'The site is being updated; changes show in a moment',
    progress: 'Done',
    undelivered: 'The pages are ready and not yet where the public reads them',
    failed: 'The site was not renewed; the public still sees the last one',
    unknown: 'The state of the site is not known just now; check the network',
    since: 'Live since',
    renew: 'Renew the site again',
    again: 'Try again now',
  },
};

/** Tells an editor, on the dashboard, whether the site shows what the CMS holds. */
export function PublicationStatus() {
  const { i18n } = useTranslation();
  const words = i18n.language === 'en' ? WORDS.en : WORDS.zh;
  const [site, setSite] = useState<SiteState | 'unknown' | null>(null);

  const ask = useCallback(async () => {
    try {
      const response = await fetch('/api/publications/state', { credentials: 'same-origin' });
      setSite(response.ok ? await response.json() : 'unknown');
    } catch {
      setSite('unknown');
    }
  }, []);

  useEffect(() => {
    void ask();
    const timer = setInterval(ask, POLL_MS);
    return () => clearInterval(timer);
  }, [ask]);

  const renew = async () => {
    await fetch('/api/publications/renew', { method: 'POST', credentials: 'same-origin' });
    await ask();
  };

  if (!site) return null;
  const problems = site === 'unknown' ? null : site.problems;
  const state = stateOf(site);
  return (
    <section
      aria-live="polite"
      data-site-state={state}
      style={{
        borderInlineStart: `6px solid var(--theme-${COLOURS[state]}-500)`,
        background: 'var(--theme-elevation-50)',
        padding: '1rem 1.25rem',
        marginBlockEnd: '1.5rem',
      }}
    >
      <strong>{words[state]}</strong>
      {site !== 'unknown' && site.error && <p>{site.error}</p>}
      {site !== 'unknown' && site.progress && (
        <p>
          {words.progress} {site.progress}
        </p>
      )}
      {problems && (
        <ul>
          {problems.split('\n').map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {site !== 'unknown' && site.liveSince && (
        <p>
          {words.since}
          {i18n.language === 'en' ? ': ' : '：'}
          {timeText(site.liveSince, i18n.language)}
        </p>
      )}
      {(state === 'failed' || state === 'partly' || state === 'undelivered') && (
        <Button buttonStyle="secondary" onClick={renew} size="small">
          {state === 'undelivered' ? words.again : words.renew}
        </Button>
      )}
    </section>
  );
}

type Shown = SiteState['state'] | 'partly' | 'unknown';

/** A site that is up to date but for some documents is not said to be up to date. */
function stateOf(site: SiteState | 'unknown'): Shown {
  if (site === 'unknown') return 'unknown';
  return site.state === 'upToDate' && site.problems ? 'partly' : site.state;
}

const COLOURS = {
  upToDate: 'success',
  partly: 'warning',
  renewing: 'warning',
  undelivered: 'warning',
  failed: 'error',
  unknown: 'warning',
} as const satisfies Record<Shown, string>;
