'use client';

import { Button, useConfig, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import type { MadeEvent } from '#cms/again/asked.ts';
import type { HeldBefore } from '#cms/again/rows.ts';
import { AgainRow } from './AgainRow.tsx';
import { canBeChosen, type Entry, entryOf } from './choice.ts';
import { MadeList } from './MadeList.tsx';
import { sendAgain } from './send.ts';
import { againWordsIn } from './words.ts';

interface Props {
  rows: HeldBefore[];
  canPublish: boolean;
  /** Whether this is about one event, which is chosen already. */
  isOne: boolean;
}

/** The events of an earlier year with what is proposed for them, and the buttons that make those that are ticked. */
export function AgainForm({ rows, canPublish, isOne }: Props) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const words = againWordsIn(i18n.language);
  const [entries, setEntries] = useState(() => rows.map((row) => entryOf(row, isOne)));
  const [message, setMessage] = useState<string | null>(null);
  const [made, setMade] = useState<{ events: MadeEvent[]; isPublished: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const chosen = rows.flatMap((row, index) => {
    const entry = entries[index];
    return entry?.isChosen ? [{ row, index, entry }] : [];
  });
  const open = rows.filter(({ again }) => canBeChosen(again));

  const change = (index: number, entry: Entry) =>
    setEntries((all) => all.map((one, at) => (at === index ? entry : one)));

  const chooseAll = (isChosen: boolean) =>
    setEntries((all) =>
      all.map((one, at) => ({
        ...one,
        isChosen: isChosen && canBeChosen(rows[at]?.again ?? null),
      })),
    );

  const make = async (publish: boolean) => {
    setBusy(true);
    setMessage(null);
    const events = chosen.map(({ row: { id }, entry: { title, from, until } }) => ({
      id,
      title,
      from,
      until,
    }));
    const outcome = await sendAgain(config.routes.api, { events, publish });
    setBusy(false);
    if ('made' in outcome) {
      setMade({ events: outcome.made, isPublished: publish });
      window.scrollTo({ top: 0 });
      return;
    }
    setMessage(outcome.message ?? words.noAnswer);
    const refused = new Map(
      outcome.refusals.map(({ row, message: said }) => [chosen[row]?.index, said]),
    );
    setEntries((all) => all.map((one, at) => ({ ...one, refusal: refused.get(at) ?? null })));
  };

  if (made) return <MadeList {...made} words={words} />;
  return (
    <div className="again">
      {open.length > 1 && (
        <label className="again-all">
          <input
            type="checkbox"
            checked={chosen.length === open.length}
            onChange={(event) => chooseAll(event.target.checked)}
          />
          {words.all}
        </label>
      )}
      <ul>
        {rows.map((row, index) => {
          const entry = entries[index];
          return (
            entry && (
              <AgainRow
                key={row.id}
                {...{ row, entry, words }}
                onChange={(changed) => change(index, changed)}
              />
            )
          );
        })}
      </ul>
      <div className="again-buttons">
        <span role="status">{isBusy ? words.busy : words.chosen(chosen.length)}</span>
        {message && (
          <p role="alert" className="again-refusal">
            {message}
          </p>
        )}
        <Button
          buttonStyle="secondary"
          disabled={isBusy || chosen.length === 0}
          id="again-draft"
          margin={false}
          onClick={() => make(false)}
        >
          {words.draft}
        </Button>
        {canPublish && (
          <Button
            disabled={isBusy || chosen.length === 0}
            id="again-publish"
            margin={false}
            onClick={() => make(true)}
          >
            {words.publish}
          </Button>
        )}
      </div>
    </div>
  );
}
