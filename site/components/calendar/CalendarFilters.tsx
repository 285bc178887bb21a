import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { byDay } from '#site/calendar/agenda.ts';
import { type Choice, choiceFrom, queryOf } from '#site/calendar/choice.ts';
import { choose, namesOf } from '#site/calendar/data.ts';
import { filtering as text } from '#site/words.ts';
import AgendaDays from './AgendaDays.tsx';
import ChoiceLinks from './ChoiceLinks.tsx';
import ChoiceLists, { type Choices, knownOf } from './ChoiceLists.tsx';
import {
  countPrinted,
  keepInAddress,
  showChosen,
  showPrinted,
  tellDatesShown,
} from './pageDates.ts';
import { useCalendar } from './useCalendar.ts';
import { useMinute } from './useMinute.ts';
import WordsBox, { useHolds } from './WordsBox.tsx';

interface Props {
  choices: Choices;
  /** Where every coming date is kept; without it, it is the page's own dates that are chosen from. */
  source?: string | undefined;
}

/** How many dates are shown at first, and with each further press. */
const STEP = 40;

/**
 * The calendar's filters. As printed they are links to the pages of each single choice; once the script has come
 * they are lists to choose from, several together, and the address keeps what was chosen.
 */
export default function CalendarFilters({ choices, source }: Props) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(STEP);
  /** Whether what has changed is a step that Back undoes; all that is typed in one go is one. */
  const isStep = useRef(false);
  const wasTyped = useRef(false);
  const holds = useHolds(words);
  const now = useMinute();
  const { data, isBroken, retry } = useCalendar(source);
  const chosen = useMemo(() => {
    if (!choice) return null;
    if (!source) return { ...countPrinted(choice, holds), lines: [], left: 0 };
    return data && choose(data, choice, { now, limit, holds });
  }, [choice, data, holds, limit, now, source]);
  const isAny = choice !== null && queryOf(choice) === '' && !words;

  useEffect(() => {
    const takeFromAddress = () => {
      isStep.current = false;
      wasTyped.current = false;
      // An old address may keep a choice that there is no more.
      setChoice(knownOf(choices, choiceFrom(location.search)));
      setWords(new URLSearchParams(location.search).get('q') ?? '');
      setLimit(STEP);
    };
    takeFromAddress();
    window.addEventListener('popstate', takeFromAddress);
    return () => window.removeEventListener('popstate', takeFromAddress);
  }, [choices]);
  useEffect(() => {
    if (!choice) return;
    keepInAddress(choice, words, isStep.current);
    isStep.current = false;
    if (source) showPrinted(isAny || !chosen);
    else showChosen(choice, holds);
    tellDatesShown();
  }, [choice, chosen, holds, isAny, source, words]);

  const change = (next: Choice, nextWords = words, isTyped = false) => {
    isStep.current = !(isTyped && wasTyped.current);
    wasTyped.current = isTyped;
    setChoice(next);
    setWords(nextWords);
    setLimit(STEP);
  };

  if (!choice) return <ChoiceLinks choices={choices} />;
  return (
    <div className="filters-body">
      <p>{text.lead}</p>
      <WordsBox words={words} onChange={(next) => change(choice, next, true)} />
      <ChoiceLists
        choices={choices}
        choice={choice}
        counts={chosen?.counts}
        onChange={(next) => change(next)}
      />
      <p className="filters-status">
        <span role="status">{isAny ? '' : statusText(chosen, isBroken)}</span>
        {isBroken && (
          <button type="button" onClick={retry}>
            {text.retry}
          </button>
        )}
        {!isAny && (
          <button type="button" onClick={() => change({}, '')}>
            {text.clear}
          </button>
        )}
      </p>
      {data && chosen && !isAny && (
        <Beneath>
          <AgendaDays days={byDay(chosen.lines, namesOf(data), now.slice(0, 10))} />
          {chosen.left > 0 && (
            <button type="button" onClick={() => setLimit(limit + STEP)}>
              {text.more(Math.min(chosen.left, STEP))}
            </button>
          )}
        </Beneath>
      )}
    </div>
  );
}

/** Below the filters, which may be folded up: what they left stays in sight. */
function Beneath({ children }: { children: ReactNode }) {
  const room = document.getElementById('chosen');
  return room && createPortal(children, room);
}

function statusText(chosen: { total: number } | null, isBroken: boolean): string {
  if (isBroken) return text.broken;
  if (!chosen) return text.busy;
  return chosen.total === 0 ? text.none : text.found(chosen.total);
}
