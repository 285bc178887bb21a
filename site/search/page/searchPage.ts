import { nowInShanghai } from '#site/calendar/now.ts';
import { SEARCH_FACETS } from '#site/facets.ts';
import { toEpochDay } from '#site/search/format/epochDay.ts';
import { search as text } from '#site/words.ts';
import { readAddress, writeAddress } from './address.ts';
import { offerChips, offersFor, startChips } from './chips.ts';
import { element, setChildren } from './elements.ts';
import { filterFields, filtersSummary, withValue } from './filterFields.ts';
import type { Selection } from './filters.ts';
import { statusText } from './headings.ts';
import { hintList } from './hints.ts';
import { loadSearch } from './loadSearch.ts';
import type { Offer } from './offers.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import { moveByKey } from './resultKeys.ts';
import { resultSections } from './resultList.ts';
import { Session, type SessionState } from './session.ts';

/** The search page: results as one types, filters beside them, the address keeping both. */
export class SearchPage {
  readonly #root: HTMLElement;
  readonly #parts: Parts;
  readonly #session = new Session((known) => this.#show(known));
  #known: SessionState = { state: { kind: 'idle' }, attributes: undefined, counts: undefined };
  #typed = '';
  #selection: Selection = {};
  #offers: Offer[] = [];
  /** What to announce instead of how many were found. */
  #said = '';

  /** @param root what `Search.astro` rendered. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#parts = partsOf(root);
  }

  /** Begins with what the address asks for, or with what was typed before this script came. */
  open(): void {
    this.#listen();
    const asked = readAddress(location.search);
    const typed = this.#parts.box.value || asked.typed;
    this.#parts.box.value = typed;
    this.#change(typed, asked.selection);
  }

  #change(typed: string, selection: Selection): void {
    const { box } = this.#parts;
    this.#typed = typed;
    this.#selection = selection;
    this.#said = '';
    // Never while an input method composes in it: that is not typed yet.
    if (box.value !== typed) box.value = typed;
    history.replaceState(history.state, '', writeAddress(typed, selection) || location.pathname);
    void this.#session.ask(typed, selection);
    this.#show(this.#known);
  }

  #listen(): void {
    const { box, filters, details } = this.#parts;
    let isComposing = false;
    box.addEventListener('compositionstart', () => {
      isComposing = true;
    });
    box.addEventListener('compositionend', () => {
      isComposing = false;
      this.#change(box.value, this.#selection);
    });
    box.addEventListener('input', () => {
      if (!isComposing) this.#change(box.value, this.#selection);
    });
    box.addEventListener('focus', () => void loadSearch().catch(() => undefined)); // the first question says so
    box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      keepSearch(this.#typed);
      this.#show(this.#known);
    });
    filters.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const facet = SEARCH_FACETS.find((facet) => facet === target.dataset.facet);
      if (facet) this.#change(this.#typed, withValue(this.#selection, facet, target.value));
    });
    details.addEventListener('toggle', () => {
      if (details.open) this.#session.loadAttributes();
    });
    this.#root.addEventListener('keydown', (event) => moveByKey(event, this.#root));
    this.#root.addEventListener('click', ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>('button, a') : null;
      if (pressed) this.#press(pressed);
    });
  }

  #press(pressed: HTMLElement): void {
    const { words, offer, more } = pressed.dataset;
    const offered = this.#offers[Number(offer)];
    if (words !== undefined) this.#change(words, this.#selection);
    else if (offered) this.#change(offered.rest, { ...this.#selection, ...offered.selection });
    else if (more !== undefined) void this.#more(more, pressed);
    else if ('forget' in pressed.dataset) this.#forget();
    else if ('widen' in pressed.dataset) this.#change(this.#typed, {});
    else if (pressed.matches('.search-results a')) keepSearch(this.#typed);
  }

  #forget(): void {
    forgetSearches();
    this.#said = text.forgotten;
    this.#show(this.#known);
    this.#parts.box.focus();
  }

  /** Shows more of a list; the keys go on at the first that is new. */
  async #more(kind: string, button: HTMLElement): Promise<void> {
    const { state } = this.#known;
    const group = state.kind === 'found' && state.groups.find((group) => group.kind === kind);
    if (!group) return;
    const shown = group.results.length;
    await this.#session.more(group.kind);
    const isThere = document.activeElement === button || document.activeElement === document.body;
    const links = this.#root.querySelectorAll<HTMLElement>(`[data-kind=${kind}] .search-results a`);
    if (isThere) links[shown]?.focus();
  }

  #show(known: SessionState): void {
    this.#known = known;
    const { state, attributes, counts } = known;
    const { offers, summary, filters, status, start, results } = this.#parts;
    const today = toEpochDay(nowInShanghai(new Date()).slice(0, 10));
    const words = state.kind === 'found' ? state.search.words : undefined;
    this.#offers = offersFor(this.#typed, { attributes, words }, today);
    setChildren(offers, offerChips(this.#offers));
    summary.textContent = filtersSummary(this.#selection);
    setChildren(filters, filterFields(this.#selection, counts, today));
    for (const select of filters.querySelectorAll('select')) {
      const facet = SEARCH_FACETS.find((facet) => facet === select.dataset.facet);
      select.value = (facet && this.#selection[facet]) ?? '';
    }
    setChildren(status, [
      ...(state.kind === 'busy' ? [element('span', { class: 'loading' })] : []),
      new Text(this.#said || statusText(state)),
    ]);
    setChildren(start, state.kind === 'idle' ? startChips(recentSearches()) : []);
    const found = state.kind === 'found' ? state : undefined;
    const isNothing = found?.isDone && found.groups.length === 0;
    setChildren(results, [
      ...(found ? resultSections(found.groups, found.question) : []),
      ...(isNothing ? [hintList(Object.keys(this.#selection).length > 0)] : []),
    ]);
    if (found?.isDone) this.#root.dataset.answered = found.question.typed;
    else delete this.#root.dataset.answered;
  }
}

type Parts = ReturnType<typeof partsOf>;

function partsOf(root: HTMLElement) {
  const one = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}.`);
    return found;
  };
  return {
    box: one('input', HTMLInputElement),
    details: one('.search-filters', HTMLDetailsElement),
    summary: one('.search-filters summary', HTMLElement),
    status: one('.search-status', HTMLElement),
    offers: one('[data-part=offers]', HTMLElement),
    filters: one('[data-part=filters]', HTMLElement),
    start: one('[data-part=start]', HTMLElement),
    results: one('[data-part=results]', HTMLElement),
  };
}
