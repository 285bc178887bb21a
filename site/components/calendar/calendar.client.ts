import { isAsking } from '#site/calendar/choice.ts';
import { nowInShanghai } from '#site/calendar/now.ts';
import { mondayFrom } from '#site/calendar/today.ts';

// What the calendar's pages do by themselves, before anybody opens the filters.
const filters = document.querySelector<HTMLDetailsElement>('[data-filters]');
openWhereAsked();
// Back and Forward may lead to an address with a choice before they are awake.
window.addEventListener('popstate', openWhereAsked);

/** An address that keeps a choice opens the filters, and so wakes them. */
function openWhereAsked(): void {
  if (filters && isAsking(location.search)) filters.open = true;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-today-link]')) {
  link.addEventListener('click', () => {
    const today = nowInShanghai(new Date()).slice(0, 10);
    // The page may be days old: today is in the month or week it was built in, or in another.
    if (link.dataset.todayLink === 'week') link.pathname = `/calendar/week/${mondayFrom(today)}/`;
    if (link.dataset.todayLink === 'month') {
      link.pathname = `/calendar/${today.slice(0, 7).replace('-', '/')}/`;
    }
  });
}
