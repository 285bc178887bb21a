import { useConfig, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { CHECKED, type Check } from '#cms/checking/check.ts';
import type { ChecksReply } from '#cms/checking/endpoint.ts';
import { checklistWordsIn } from './checklistWords.ts';
import { showField } from './showField.ts';
import './checklist.css';

interface Props {
  /** `events/ID` */
  document: string;
  /** Changes with each save, so that the stored document is looked at anew. */
  version: string;
}

/** What to look at before publishing, each line leading to its field. It advises, and keeps nobody from publishing. */
export function Checklist({ document, version }: Props) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const [checks, setChecks] = useState<Check[]>([]);
  const [openings, setOpenings] = useState(0);
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const words = checklistWordsIn(language);
  const isChecked = CHECKED.some((collection) => document.startsWith(`${collection}/`));
  const url = `${config.routes.api}/checks/${document}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save asks again, and so does who opens the list: a picture may have been mended elsewhere
  useEffect(() => {
    if (!isChecked) return;
    const left = new AbortController();
    void read(url, left.signal).then((found) => found && setChecks(found));
    return () => left.abort();
  }, [url, version, openings, isChecked]);

  if (checks.length === 0) return null;
  const open = checks.filter(({ isOk }) => !isOk);
  return (
    <details
      className="desk-checks"
      data-open-checks={open.length}
      onToggle={({ currentTarget }) => currentTarget.open && setOpenings((count) => count + 1)}
    >
      <summary>
        {words.title}
        <span className="desk-checks__count">
          {open.length > 0 ? words.count(open.length) : words.well}
        </span>
      </summary>
      <ul>
        {open.map(({ key, path, text }) => (
          <li key={key}>
            <button type="button" onClick={() => showField(path)}>
              {text[language]}
            </button>
          </li>
        ))}
      </ul>
      <ul className="desk-checks__well">
        {checks
          .filter(({ isOk }) => isOk)
          .map(({ key, text }) => (
            <li key={key}>{text[language]}</li>
          ))}
      </ul>
    </details>
  );
}

/** What is to be looked at; null when nobody answers: what was read before stays. */
async function read(url: string, signal: AbortSignal): Promise<Check[] | null> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal });
    if (!response.ok) return null;
    const reply: ChecksReply = await response.json();
    return reply.checks;
  } catch {
    return null;
  }
}
