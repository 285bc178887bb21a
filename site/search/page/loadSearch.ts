import { IndexUnavailable } from '#site/search/format/loadJson.ts';
import { Memo } from '#site/search/format/memo.ts';
import { loadPortalSearch, type PortalSearch } from '#site/search/query/portalSearch.ts';

const FOLDER = '/pagefind/';

const searches = new Memo(loadPortalSearch);

/** Loads the search once, and again after a failure. */
export const loadSearch = (): Promise<PortalSearch> => searches.get(FOLDER);

/** Has everything loaded anew. */
export const forgetSearch = (): void => searches.forget(FOLDER);

/** Asks the search; when a file of it is missing, since the index was renewed meanwhile, loads it anew and asks again. */
export async function withSearch(answer: (search: PortalSearch) => Promise<void>): Promise<void> {
  try {
    await answer(await loadSearch());
  } catch (error) {
    forgetSearch();
    if (!(error instanceof IndexUnavailable)) throw error;
    await answer(await loadSearch()).catch((again: unknown) => {
      forgetSearch();
      throw again;
    });
  }
}
