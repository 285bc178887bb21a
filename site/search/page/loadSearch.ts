import { epochDayAt } from '#site/search/format/epochDay.ts';
import { Memo } from '#site/search/format/memo.ts';
import { loadPortalSearch, type PortalSearch } from '#site/search/query/portalSearch.ts';

const FOLDER = '/pagefind/';

const searches = new Memo(loadPortalSearch);

/** Loads the search once, and again after a failure. */
export const loadSearch = (): Promise<PortalSearch> => searches.get(FOLDER);

/** Has everything loaded anew: the site may have been renewed meanwhile. */
export const forgetSearch = (): void => searches.forget(FOLDER);

/** Today in Shanghai by the reader's clock, in days since 1970. */
export const today = (): number => epochDayAt(Date.now());
