import { useMemo } from 'react';
import type { Attributes } from '#site/search/format/attributes.ts';
import { search as text } from '#site/words.ts';
import { today } from './loadSearch.ts';
import { type Offer, offersIn } from './offers.ts';

interface Props {
  typed: string;
  /** Known only once something was found. */
  attributes: Attributes | undefined;
  onPick(offer: Offer): void;
}

/** The filters that what is typed speaks of, to be taken with one press. */
export default function SearchOffers({ typed, attributes, onPick }: Props) {
  const offers = useMemo(() => {
    if (!attributes || !typed.trim()) return [];
    const known = {
      festivals: attributes.festivals,
      communities: attributes.allValues('community'),
      brands: attributes.allValues('brand'),
    };
    return offersIn(typed, known, today());
  }, [typed, attributes]);
  if (offers.length === 0) return null;
  return (
    <p className="search-chips">
      <span>{text.offers}</span>
      {offers.map((offer) => (
        <button key={offer.label} type="button" onClick={() => onPick(offer)}>
          {offer.label}
        </button>
      ))}
    </p>
  );
}
