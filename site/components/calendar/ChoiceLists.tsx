import { type Choice, type Facet, traitOf } from '#site/calendar/choice.ts';
import { facets as facetWords, filtering as words } from '#site/words.ts';

export type Choices = { facet: Facet; options: { value: string; name: string; path: string }[] }[];

interface Props {
  choices: Choices;
  choice: Choice;
  /** What each value would leave, by trait; unknown until the dates have come. */
  counts: Map<string, number> | undefined;
  onChange: (choice: Choice) => void;
}

/** A list to choose from for each facet; what would leave nothing cannot be chosen. */
export default function ChoiceLists({ choices, choice, counts, onChange }: Props) {
  return (
    <div className="choice-lists">
      {choices.map(({ facet, options }) => (
        <label key={facet}>
          {facetWords.names[facet]}
          <select
            value={choice[facet] ?? ''}
            onChange={(event) => onChange({ ...choice, [facet]: event.target.value || undefined })}
          >
            <option value="">{words.any}</option>
            {options.map(({ value, name }) => {
              const count = counts && (counts.get(traitOf(facet, value)) ?? 0);
              return (
                <option key={value} value={value} disabled={count === 0 && choice[facet] !== value}>
                  {count === undefined ? name : words.option(name, count)}
                </option>
              );
            })}
          </select>
        </label>
      ))}
    </div>
  );
}

/** What of a choice can be chosen. */
export const knownOf = (choices: Choices, choice: Choice): Choice =>
  Object.fromEntries(
    choices.flatMap(({ facet, options }) =>
      options.filter(({ value }) => value === choice[facet]).map(({ value }) => [facet, value]),
    ),
  );
