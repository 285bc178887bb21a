import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { byDay, type DayName } from '#site/calendar/agenda.ts';
import { type Choice, choiceFrom, queryOf, traitOf } from '#site/calendar/choice.ts';
import { type CalendarData, choose } from '#site/calendar/data.ts';
import { nowInShanghai } from '#site/calendar/now.ts';
import { facets as facetWords, filtering as words } from '#site/words.ts';
import AgendaDays from './AgendaDays.tsx';
import ChoiceLists, { type Choices } from './ChoiceLists.tsx';
import { choosePrinted, keepInAddress, showPrinted, tellDatesShown } from './printed.ts';

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
  const [limit, setLimit] = useState(STEP);
  const data = useCalendar(source);
  const chosen = useMemo(() => {
    if (!choice) return null;
    if (!source) return { ...choosePrinted(choice), lines: [] };
    return data && data !== 'broken'
      ? choose(data, choice, { now: nowInShanghai(new Date()), limit })
      : null;
  }, [choice, data, limit, source]);
  const isAny = choice !== null && queryOf(choice) === '';

  useEffect(() => setChoice(choiceFrom(location.search)), []);
  useEffect(() => {
    if (!choice) return;
    keepInAddress(choice);
    if (source) showPrinted(isAny || !chosen);
    tellDatesShown();
  }, [choice, chosen, isAny, source]);

  const change = (next: Choice) => {
    setChoice(next);
    setLimit(STEP);
  };

  if (!choice) return <Links choices={choices} />;
  const left = chosen && chosen.total - chosen.lines.length;
  return (
    <div className="filters-body">
      <p>{words.lead}</p>
      <ChoiceLists choices={choices} choice={choice} counts={chosen?.counts} onChange={change} />
      <p className="filters-status">
        <span role="status">{statusText(data, chosen?.total, isAny)}</span>
        {!isAny && (
          <button type="button" onClick={() => change({})}>
            {words.clear}
          </button>
        )}
      </p>
      {source && data && data !== 'broken' && chosen && !isAny && (
        <Beneath>
          <AgendaDays days={byDay(chosen.lines, namesOf(data))} />
          {left !== null && left > 0 && (
            <button type="button" onClick={() => setLimit(limit + STEP)}>
              {words.more(Math.min(left, STEP))}
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

/** Every coming date, once it has come; `broken` when it does not. */
function useCalendar(source: string | undefined): CalendarData | 'broken' | null {
  const [data, setData] = useState<CalendarData | 'broken' | null>(null);
  useEffect(() => {
    if (!source) return;
    fetch(source)
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(setData, () => setData('broken'));
  }, [source]);
  return data;
}

function namesOf({ days }: CalendarData): (day: string) => DayName {
  const names = new Map(days.map((name) => [name.day, name]));
  return (day) => names.get(day) ?? { day, name: day, lunar: '', marks: [] };
}

function statusText(
  data: CalendarData | 'broken' | null,
  total: number | undefined,
  isAny: boolean,
) {
  if (isAny) return '';
  if (data === 'broken') return words.broken;
  if (total === undefined) return words.busy;
  return total === 0 ? words.none : words.found(total);
}

/** What there is to choose from, for whoever has no script: each choice has a page. */
function Links({ choices }: { choices: Choices }) {
  return (
    <div className="filters-body">
      {choices.map(({ facet, options }) => (
        <div className="choice-group" key={facet}>
          <b>{facetWords.names[facet]}</b>
          <ul className="chips" role="list">
            {options.map(({ value, name, path }) => (
              <li key={traitOf(facet, value)}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
