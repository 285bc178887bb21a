import { getTranslation } from '@payloadcms/translations';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Activity } from '#cms/payload-types.ts';
import { timeText } from '../time.ts';
import { CommentBox } from './CommentBox.tsx';
import type { DeskWords } from './words.ts';

interface Props {
  /** `stories/ID` */
  document: string;
  canComment: boolean;
  /** Changes with each save that the record tells of. */
  version: number;
  words: DeskWords;
}

const SHOWN = 30;

/** Who did what to a document, newest first, and what was said about it. */
export function DocumentRecord({ document, canComment, version, words }: Props) {
  const { config, getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const [entries, setEntries] = useState<Activity[]>([]);
  const { api } = config.routes;

  const read = useCallback(async () => {
    const query = `where[document][equals]=${document}&sort=-createdAt&limit=${SHOWN}&depth=0`;
    try {
      const response = await fetch(`${api}/activities?${query}`, { credentials: 'same-origin' });
      if (response.ok) setEntries((await response.json()).docs);
    } catch {
      // What was read stays.
    }
  }, [api, document]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is told of in the record
  useEffect(() => void read(), [read, version]);

  const actions = getEntityConfig({ collectionSlug: 'activities' }).fields.find(
    (field) => 'name' in field && field.name === 'action',
  );
  const nameOf = (action: string) => {
    const options = actions && 'options' in actions ? actions.options : [];
    const option = options.find((one) => typeof one === 'object' && one.value === action);
    return typeof option === 'object' ? getTranslation(option.label as string, i18n) : action;
  };

  return (
    <details className="desk-record">
      <summary>
        {words.comments}
        {entries.length > 0 && <span className="desk-record__count">{entries.length}</span>}
      </summary>
      {canComment && (
        <CommentBox
          url={`${api}/${document}/comments`}
          label={words.commentHint}
          button={words.send}
          buttonId="action-comment"
          words={words}
          onSent={read}
        />
      )}
      <ol>
        {entries.map(({ id: key, createdAt, name, action, comment: said }) => (
          <li key={key}>
            <time dateTime={createdAt}>{timeText(createdAt, i18n.language)}</time> {name}{' '}
            {nameOf(action)}
            {said && <blockquote>{said}</blockquote>}
          </li>
        ))}
      </ol>
      {entries.length === 0 && <p>{words.noRecord}</p>}
    </details>
  );
}
