import { choiceFrom, queryOf } from '#site/calendar/choice.ts';
import { nowInShanghai } from '#site/calendar/now.ts';
import { mondayFrom } from '#site/calendar/today.ts';

// What the calendar's pages do by themselves, before anybody opens the filters.
const filters = document.querySelector<HTMLDetailsElement>('[data-filters]');
// An address that keeps a choice opens them, and so wakes them.
const isAsked =
  queryOf(choiceFrom(location.search)) || new URLSearchParams(location.search).get('q');
if (filters && isAsked) filters.open = true;

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
