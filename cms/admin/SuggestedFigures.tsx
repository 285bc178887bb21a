'use client';

import { Button, useAllFormFields, useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui';
import { type Figure, formatFigure } from '#content/model/figure.ts';
import { adoptionOf, rowValues } from './figures/adoption.ts';
import { useSuggested } from './figures/useSuggested.ts';
import { figureWordsIn } from './figures/words.ts';
import './figures.css';

/** What the calendar says of a brand, year by year; a click takes a number over into the figures of the form. */
export function SuggestedFigures() {
  const { id, hasSavePermission } = useDocumentInfo();
  const { dispatchFields, setModified } = useForm();
  const [fields] = useAllFormFields();
  const { i18n } = useTranslation();
  const words = figureWordsIn(i18n.language);
  const years = useSuggested(id ? String(id) : null);
  if (!years || !hasSavePermission) return null;

  const adopt = (figure: Figure) => {
    const adoption = adoptionOf(figure, fields);
    if (adoption.state === 'new') {
      const subFieldState = Object.fromEntries(
        rowValues(figure).map(([name, value]) => [
          name,
          { value, initialValue: value, valid: true, passesCondition: true },
        ]),
      );
      dispatchFields({ type: 'ADD_ROW', path: 'figures', subFieldState });
    } else {
      for (const [name, value] of rowValues(figure)) {
        dispatchFields({ type: 'UPDATE', path: `figures.${adoption.row}.${name}`, value });
      }
    }
    setModified(true);
  };

  return (
    <section className="suggested field-type" aria-label={words.title}>
      <h4>{words.title}</h4>
      <p>{years.length > 0 ? words.hint : words.none}</p>
      {years.map(({ year, figures, known, events }) => (
        <div key={year} className="suggested__year" data-suggested-year={year}>
          <strong>{words.year(year)}</strong>
          <ul>
            {figures.map((figure, index) => {
              const { state } = adoptionOf(figure, fields);
              return (
                <li key={figure.label}>
                  <span>
                    {figure.label} {formatFigure(figure)}
                    {index > 0 && ` · ${words.known(known, events)}`}
                  </span>
                  {state === 'same' ? (
                    <span>{words.adopted}</span>
                  ) : (
                    <Button buttonStyle="secondary" margin={false} onClick={() => adopt(figure)}>
                      {state === 'new' ? words.adopt : words.update}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
