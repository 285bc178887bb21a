import type { Named } from '#cms/persons/named.ts';
import type { PersonWords } from './words.ts';

/** A kind of content, a global too. */
export interface Kind {
  label: string;
  /** Where its documents are opened; null where they have no pages. */
  path: string | null;
}

interface Props {
  places: Named[];
  kinds: Record<string, Kind>;
  words: PersonWords;
}

/** Where a name or number is written, each with the way there. */
export function Places({ places, kinds, words }: Props) {
  return (
    <section data-places={places.length}>
      <h2>{words.places}</h2>
      {places.length === 0 ? (
        <p>{words.noPlaces}</p>
      ) : (
        <>
          <p>{words.placesHint}</p>
          <p>{words.placesLaw}</p>
        </>
      )}
      <ul className="persons__list">
        {places.map((place) => {
          const href = addressOf(place, kinds);
          const label = kinds[place.collection]?.label ?? place.collection;
          const text = `${label}：${place.title || place.id}`;
          return (
            <li key={`${place.collection}/${place.id}`}>
              {href ? (
                <a className="persons__link" href={href}>
                  {text}
                </a>
              ) : (
                <strong>{text}</strong>
              )}
              <span>{statesOf(place, words).join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function addressOf({ collection, id, isInTrash }: Named, kinds: Props['kinds']): string | null {
  const path = kinds[collection]?.path;
  return path ? `${path}/${isInTrash ? 'trash/' : ''}${id}` : null;
}

function statesOf({ isInDocument, versions, isInTrash }: Named, words: PersonWords): string[] {
  return [
    ...(isInDocument ? [words.isInDocument] : []),
    ...(versions > 0 ? [words.versions(versions)] : []),
    ...(isInTrash ? [words.isInTrash] : []),
  ];
}
