import { filters as names, search as text } from '#site/words.ts';
import type { Counts } from './filters.ts';
import type { Chosen } from './offers.ts';
import { periodText, readPeriod } from './period.ts';
import { today } from './useSearch.ts';

/** The filters in the order in which they are offered. */
export const FILTERS: readonly string[] = [
  names.type,
  names.community,
  names.brand,
  names.kind,
  names.festival,
  names.year,
  names.time,
];

interface Props {
  chosen: Chosen;
  counts: Counts | undefined;
  onChange(chosen: Chosen): void;
  onOpen(): void;
}

/** The filters, each value with how many results it would leave; folded up, as most searches need none. */
export default function SearchFilters({ chosen, counts, onChange, onOpen }: Props) {
  const count = Object.keys(chosen).length;
  return (
    <details className="search-filters" onToggle={(event) => event.currentTarget.open && onOpen()}>
      <summary>{count > 0 ? text.narrowed(count) : text.narrow}</summary>
      <div>
        {FILTERS.map((name) => (
          <label key={name}>
            {name}
            <select
              value={chosen[name] ?? ''}
              onChange={(event) => onChange(withValue(chosen, name, event.target.value))}
            >
              <option value="">{text.all}</option>
              {choicesOf(name, chosen, counts).map(([value, count]) => (
                <option key={value} value={value}>
                  {text.choice(nameOf(value), count)}
                </option>
              ))}
            </select>
          </label>
        ))}
        {count > 0 && (
          <button type="button" onClick={() => onChange({})}>
            {text.widen}
          </button>
        )}
      </div>
    </details>
  );
}

/** The values that leave something, and the chosen one in any case. */
function choicesOf(name: string, chosen: Chosen, counts?: Counts): [string, number | undefined][] {
  const value = chosen[name];
  const known = (counts?.[name] ?? []).filter(([choice, count]) => count > 0 || choice === value);
  const isKnown = value === undefined || known.some(([choice]) => choice === value);
  return isKnown ? known : [[value, undefined], ...known];
}

function nameOf(value: string): string {
  const period = readPeriod(value);
  return period ? periodText(period, today()) : value;
}

function withValue(chosen: Chosen, name: string, value: string): Chosen {
  const { [name]: _, ...others } = chosen;
  return value ? { ...others, [name]: value } : others;
}
