import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ListedLink } from '#cms/preview/links.ts';
import { timeText } from '../time.ts';
import type { DeskWords } from './words.ts';

interface Props {
  /** `stories/ID` */
  document: string;
  words: DeskWords;
}

const DAYS = [1, 3, 7, 30];

/** Links by which people without an account see the draft, until they expire or are withdrawn. */
export function PreviewLinks({ document, words }: Props) {
  const { routes } = useConfig().config;
  const { i18n } = useTranslation();
  const [links, setLinks] = useState<ListedLink[]>([]);
  const [days, setDays] = useState(3);
  const [copied, setCopied] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const url = `${routes.api}/preview/links/${document}`;

  const ask = useCallback(
    async (path: string, body?: object) => {
      try {
        const response = await fetch(path, {
          credentials: 'same-origin',
          ...(body && {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          }),
        });
        const answer = await response.json();
        setProblem(response.ok ? null : (answer.errors?.[0]?.message ?? words.offline));
        return answer;
      } catch {
        setProblem(words.offline);
        return {};
      }
    },
    [words],
  );

  const read = useCallback(async () => setLinks((await ask(url)).links ?? []), [ask, url]);
  useEffect(() => void read(), [read]);

  const make = async () => {
    await ask(url, { days });
    await read();
  };
  const withdraw = async (id: string) => {
    await ask(`${routes.api}/preview/withdraw/${id}`, {});
    await read();
  };
  const copy = async (link: ListedLink) => {
    // Without a secure context there is no clipboard: the address stands in a field to be copied by hand.
    await navigator.clipboard?.writeText(link.url).then(
      () => setCopied(link.id),
      () => {},
    );
  };

  return (
    <details className="preview__links">
      <summary id="action-preview-share">{words.sharePreview}</summary>
      <p>{words.shareHint}</p>
      <div className="preview__make">
        <label>
          {words.validFor}
          <select
            className="desk-control"
            value={days}
            onChange={(event) => setDays(Number(event.target.value))}
          >
            {DAYS.map((one) => (
              <option key={one} value={one}>
                {words.daysLong(one)}
              </option>
            ))}
          </select>
        </label>
        <Button id="action-preview-link" onClick={make}>
          {words.makeLink}
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.id} data-preview-link>
            <input className="desk-control" readOnly aria-label={words.link} value={link.url} />
            <span>
              {words.expires(link.name, timeText(link.expiresAt, i18n.language))}
              <Button buttonStyle="secondary" onClick={() => copy(link)}>
                {copied === link.id ? words.copied : words.copy}
              </Button>
              <Button buttonStyle="secondary" onClick={() => withdraw(link.id)}>
                {words.withdrawLink}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
