import type { Attributes } from '#site/search/format/attributes.ts';
import type { Words } from '#site/search/format/words.ts';
import { search as text } from '#site/words.ts';
import { element } from './elements.ts';
import { type Offer, offersIn } from './offers.ts';

/** What to begin with, while nothing is asked: some suggestions, and what was looked for on this device. */
export function startChips(recent: readonly string[]): HTMLElement[] {
  const ofWords = (words: readonly string[]) =>
    words.map((word) => element('button', { type: 'button', 'data-words': word }, word));
  const forget = element(
    'button',
    { type: 'button', class: 'search-forget', 'data-forget': true },
    text.forget,
  );
  return [
    chips(text.tryThese, ofWords(text.examples)),
    ...(recent.length > 0 ? [chips(text.recent, [...ofWords(recent), forget])] : []),
  ];
}

/** The filters that what is typed speaks of, to be taken with one press. */
export const offerChips = (offers: readonly Offer[]): HTMLElement[] =>
  offers.length === 0
    ? []
    : [
        chips(
          text.offers,
          offers.map(({ label }, at) =>
            element('button', { type: 'button', 'data-offer': String(at) }, label),
          ),
        ),
      ];

/** Known only once something was found. */
export function offersFor(
  typed: string,
  { attributes, words }: { attributes: Attributes | undefined; words: Words | undefined },
  today: number,
): Offer[] {
  if (!attributes || !words || !typed.trim()) return [];
  const known = {
    festivals: words.festivals,
    communities: attributes.allValues('community'),
    brands: attributes.allValues('brand'),
  };
  return offersIn(typed, known, today);
}

const chips = (label: string, buttons: readonly HTMLElement[]): HTMLElement =>
  element('p', { class: 'search-chips' }, element('span', {}, label), ...buttons);
