import { search as text } from '#site/words.ts';
import { element } from './elements.ts';

/** What to try when nothing was found. */
export const hintList = (isFiltered: boolean): HTMLElement =>
  element(
    'ul',
    { class: 'search-hints' },
    ...(isFiltered ? [text.noneInFilters] : text.noneHints).map((hint) => element('li', {}, hint)),
  );
