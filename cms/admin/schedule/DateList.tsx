import { useMemo, useState } from 'react';
import { textsIn } from '#content/model/schedule/languages.ts';
import {
  idleExceptions,
  type Occurrence,
  occurrencesBetween,
} from '#content/model/schedule/occurrence.ts';
import type { Schedule } from '#content/model/schedule/shape.ts';
import { nextOccurrences, skippedDates } from '#content/model/schedule/upcoming.ts';
import { addDays, type Day, FIRST_DAY } from '#content/model/time/day.ts';
import { daySchema } from '#content/model/time/daySchema.ts';
import { type Draft, draftFor, outcomeOf } from './draft.ts';
import { ExceptionForm } from './ExceptionForm.tsx';
import { type ExceptionList, fateChanges, type RowChange, withdrawal } from './exception.ts';
import { IdleExceptions } from './IdleExceptions.tsx';
import { OccurrenceItem } from './OccurrenceItem.tsx';
import type { Words } from './words.ts';

const PAGE = 10;
const SKIPS_LOOKED_FOR_DAYS = 5 * 366;

interface Props {
  schedule: Schedule;
  today: Day;
  words: Words;
  language: 'zh' | 'en';
  isReadOnly: boolean;
  change: (changes: RowChange[]) => void;
  draft: Draft | null;
  setDraft: (draft: Draft | null) => void;
}

/** The sentence of a schedule and its next dates, each to be cancelled, moved or annotated, and others added. */
export function DateList(props: Props) {
  const { schedule, today, words, language, isReadOnly, change, draft, setDraft } = props;
  const texts = textsIn(language);
  const [count, setCount] = useState(PAGE);
  // What did not take place yesterday, for rain, is set right afterwards.
  const [earlier, setEarlier] = useState(0);
  const past = useMemo(() => pastDates(schedule, today), [schedule, today]);
  const coming = useMemo(() => comingDates(schedule, today, count), [schedule, today, count]);
  const dates = [...past.slice(past.length - Math.min(earlier, past.length)), ...coming.dates];

  const open = (list: ExceptionList, occurrence: Occurrence | null) =>
    setDraft(draftFor(list, { schedule, occurrence }));
  const finish = () => {
    if (!draft) return;
    const outcome = outcomeOf(draft, schedule);
    if ('problem' in outcome) return setDraft({ ...draft, problem: outcome.problem[language] });
    change(outcome.changes);
    setDraft(null);
  };
  const form = draft && (
    <ExceptionForm
      draft={draft}
      words={words}
      hint={draft.list === 'added' && isTaken(schedule, draft.values.day) ? words.taken : undefined}
      onType={(values) => setDraft({ ...draft, values, problem: undefined })}
      onDone={finish}
      onBack={() => setDraft(null)}
    />
  );

  return (
    <>
      <p className="schedule-preview__sentence" aria-live="polite">
        {texts.schedule(schedule)}
      </p>
      {coming.skipped.map(({ month, day, years }) => (
        <p key={`${month}-${day}`}>{words.skipped(texts.lunar(month, day), years)}</p>
      ))}
      <p>{coming.dates.length > 0 ? words.hint : words.none}</p>
      {past.length > earlier && (
        <button
          type="button"
          className="schedule-button"
          onClick={() => setEarlier(earlier + PAGE)}
        >
          {words.earlier}
        </button>
      )}
      <ol className="schedule-preview__dates">
        {dates.map((occurrence, index) => (
          <OccurrenceItem
            key={keyOf(occurrence, index, dates)}
            {...{ schedule, occurrence, words, language, isReadOnly }}
            form={isSame(occurrence, draft?.occurrence) ? form : null}
            onOpen={(list) => open(list, occurrence)}
            onRestore={() => change(fateChanges(schedule, occurrence.originalDay, null))}
            onWithdraw={() =>
              change(withdrawal(schedule, occurrence.originalDay, occurrence.start))
            }
          />
        ))}
      </ol>
      {draft && !draft.occurrence && form}
      <div className="schedule-buttons">
        {coming.dates.length >= count && (
          <button type="button" className="schedule-button" onClick={() => setCount(count + PAGE)}>
            {words.more}
          </button>
        )}
        {!isReadOnly && (
          <button type="button" className="schedule-button" onClick={() => open('added', null)}>
            {words.add}
          </button>
        )}
      </div>
      <IdleExceptions
        {...{ schedule, words, language }}
        days={coming.idle}
        onDrop={isReadOnly ? undefined : (day) => change(fateChanges(schedule, day, null))}
      />
    </>
  );
}

/** Every occurrence that is over, by the day. */
const pastDates = (schedule: Schedule, today: Day): Occurrence[] =>
  occurrencesBetween(schedule, FIRST_DAY, addDays(today, -1)).filter(
    ({ lastDay }) => lastDay < today,
  );

function comingDates(schedule: Schedule, today: Day, count: number) {
  const dates = nextOccurrences(schedule, today, count);
  const soon = addDays(today, SKIPS_LOOKED_FOR_DAYS);
  const last = [soon, ...dates.map(({ day }) => day)].toSorted().at(-1) ?? soon;
  return { dates, skipped: skippedDates(schedule, today, last), idle: idleExceptions(schedule) };
}

/** Whether the rules have something on a day already, which an addition would take the place of. */
function isTaken(schedule: Schedule, entered: string | undefined): boolean {
  const day = daySchema.safeParse(entered);
  if (!day.success) return false;
  return occurrencesBetween({ ...schedule, added: [] }, day.data, day.data).some(
    ({ originalDay }) => originalDay === day.data,
  );
}

/** Names a row of the list, whatever becomes of its day: a moved occurrence has two, and so has a day with two additions. */
const keyOf = ({ originalDay, day }: Occurrence, index: number, all: Occurrence[]): string => {
  const earlier = all
    .slice(0, index)
    .filter((one) => one.originalDay === originalDay && one.day === day);
  return `${originalDay} ${day} ${earlier.length}`;
};

const isSame = (one: Occurrence, other: Occurrence | null | undefined): boolean =>
  one.originalDay === other?.originalDay && one.day === other.day && one.start === other.start;
