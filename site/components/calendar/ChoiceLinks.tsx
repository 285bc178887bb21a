import { traitOf } from '#site/calendar/choice.ts';
import { facets as words } from '#site/words.ts';
import type { Choices } from './ChoiceLists.tsx';

/** What there is to choose from, for whoever has no script: each choice has a page. */
export default function ChoiceLinks({ choices }: { choices: Choices }) {
  return (
    <div className="filters-body">
      {choices.map(({ facet, options }) => (
        <div className="choice-group" key={facet}>
          <b>{words.names[facet]}</b>
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
