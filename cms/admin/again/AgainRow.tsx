import { useConfig, useTranslation } from '@payloadcms/ui';
import { useId } from 'react';
import { datesIn } from '#cms/again/dates.ts';
import type { HeldBefore } from '#cms/again/rows.ts';
import { fullDayText } from '../dayText.ts';
import { canBeChosen, type Entry, withFirstDay } from './choice.ts';
import type { AgainWords } from './words.ts';

interface Props {
  row: HeldBefore;
  entry: Entry;
  words: AgainWords;
  onChange: (entry: Entry) => void;
}

/** One event: when it was held, and when and under which title it is to be held again. */
export function AgainRow({ row, entry, words, onChange }: Props) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const id = useId();
  const { again, schedule, title } = row;
  const isSeries = entry.until !== null;
  const dates = again && datesIn(schedule, entry, i18n.language);
  const change = (part: Partial<Entry>) => onChange({ ...entry, refusal: null, ...part });
  return (
    <li className="again-row" data-again={row.id}>
      {canBeChosen(again) ? (
        <label className="again-row__choice">
          <input
            type="checkbox"
            aria-label={words.choose(title)}
            checked={entry.isChosen}
            onChange={(event) => change({ isChosen: event.target.checked })}
          />
          <strong>{title}</strong>
        </label>
      ) : (
        <strong className="again-row__choice">{title}</strong>
      )}
      <p>
        {words.was}
        {row.was} <a href={`${config.routes.admin}/collections/events/${row.id}`}>{words.edit}</a>
      </p>
      {!again && (
        <p>{row.nextDay ? words.goesOn(fullDayText(row.nextDay, i18n.language)) : words.over}</p>
      )}
      {again?.isMade && <p>{words.made}</p>}
      {canBeChosen(again) && (
        <>
          <div className="again-row__fields">
            <label className="again-row__title">
              {words.newTitle}
              <input
                className="desk-control"
                type="text"
                value={entry.title}
                onChange={({ target }) => change({ title: target.value, isTitleTyped: true })}
              />
            </label>
            <label>
              {isSeries ? words.firstDay : words.from}
              <input
                className="desk-control"
                type="date"
                value={entry.from}
                aria-describedby={`${id}-dates`}
                onChange={({ target }) => onChange(withFirstDay(entry, row, target.value))}
              />
            </label>
            {isSeries && (
              <label>
                {words.until}
                <input
                  className="desk-control"
                  type="date"
                  value={entry.until ?? ''}
                  aria-describedby={`${id}-dates`}
                  onChange={({ target }) => change({ until: target.value })}
                />
              </label>
            )}
          </div>
          <p id={`${id}-dates`} className="again-row__dates">
            {dates ? words.dates(dates.count, dates.first) : words.noDates}
          </p>
          {row.speaksOfYear && <p>{words.speaksOfYear}</p>}
        </>
      )}
      {entry.refusal && (
        <p role="alert" className="again-refusal">
          {entry.refusal}
        </p>
      )}
    </li>
  );
}
