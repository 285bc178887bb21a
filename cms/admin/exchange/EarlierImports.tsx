'use client';

import { useTranslation } from '@payloadcms/ui';
import { TakeBack } from './TakeBack.tsx';
import { importWordsIn } from './words.ts';

/** An import as the page lists it. */
export interface EarlierImport {
  id: string;
  kind: string;
  fileName: string;
  count: number;
  name: string;
  state: 'in' | 'takenBack';
  isPublished: boolean;
  at: string;
}

/** The imports of before, the last first, each with a button that takes it back. */
export function EarlierImports({ imports }: { imports: EarlierImport[] }) {
  const { i18n } = useTranslation();
  const words = importWordsIn(i18n.language);
  if (imports.length === 0) return <p>{words.none}</p>;
  return (
    <ul className="import__earlier">
      {imports.map(({ id, kind, fileName, count, name, state, isPublished, at }) => (
        <li key={id} data-import-state={state}>
          <strong>{fileName}</strong>
          <span>
            {kind} · {words.count(count)} · {isPublished ? words.published : words.drafts} · {name}{' '}
            {at} · {words.states[state]}
          </span>
          {state === 'in' && <TakeBack id={id} count={count} />}
        </li>
      ))}
    </ul>
  );
}
